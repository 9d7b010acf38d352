import { IsOptional, ValidateNested } from "class-validator";
import { GraphQLDateTime } from "graphql-scalars";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { IsRegionCode, IsStorableText, PageArguments } from "../graph/arguments.ts";
import { AuditedAct } from "./audit-entry.entity.ts";

@InputType({ description: "Which entries of the audit log to list; what is left out does not filter." })
export class AuditEntryFilter {
  @Field(() => AuditedAct, { nullable: true })
  act?: AuditedAct | null;

  @Field(() => String, { nullable: true, description: "Those of this person, as their issuer identifies them." })
  @IsOptional()
  @IsStorableText()
  subject?: string | null;

  @Field(() => ID, { nullable: true, description: "Those that concern this region, by its code." })
  @IsOptional()
  @IsRegionCode()
  region?: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: "Those from this moment on." })
  from?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: "Those before this moment." })
  to?: Date | null;
}

@ArgsType()
export class AuditLogArguments extends PageArguments {
  @Field(() => AuditEntryFilter, { nullable: true, description: "Left out, all are listed." })
  @IsOptional()
  @ValidateNested()
  filter?: AuditEntryFilter | null;
}
