import { IsOptional, Length, ValidateNested } from "class-validator";
import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { IsProvinceCode, IsRegencyCode, IsStorableText, PageArguments } from "../../common/graph/arguments.ts";
import { RegencyKind } from "./regency.entity.ts";

export enum RegencyOrder {
  CODE = "CODE",
  NAME = "NAME",
}

registerEnumType(RegencyOrder, {
  name: "RegencyOrder",
  description: "By what a list of regencies is sorted, ascending.",
});

@InputType({ description: "Which regencies to list; what is left out does not filter." })
export class RegencyFilter {
  @Field(() => ID, { nullable: true, description: "Those that lie in this province today." })
  @IsOptional()
  @IsProvinceCode()
  provinceCode?: string | null;

  @Field(() => RegencyKind, { nullable: true })
  kind?: RegencyKind | null;

  @Field(() => String, { nullable: true, description: "A part of the name or former name, or a code or former code." })
  @IsOptional()
  @IsStorableText()
  @Length(1, 100, { message: "$property must have from 1 to 100 letters" })
  name?: string | null;
}

@ArgsType()
export class RegencyArguments {
  @Field(() => ID, { description: "A code of today, or a former one." })
  @IsRegencyCode()
  code!: string;
}

@ArgsType()
export class RegenciesArguments extends PageArguments {
  @Field(() => RegencyFilter, { nullable: true, description: "Left out, all regencies are listed." })
  @IsOptional()
  @ValidateNested()
  filter?: RegencyFilter | null;

  @Field(() => RegencyOrder, {
    nullable: true,
    defaultValue: RegencyOrder.CODE,
    description: "Ascending; null as if left out.",
  })
  orderBy?: RegencyOrder | null;
}
