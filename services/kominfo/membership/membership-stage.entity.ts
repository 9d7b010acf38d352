import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { GraphQLDate } from "graphql-scalars";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { DocumentLink } from "../../common/graph/document-link.ts";
import { RowCheck } from "../../common/row-check.ts";
import { isRegencyCode, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { RowTrigger } from "../../common/row-trigger.ts";

/** In the order in which a member passes them. */
export enum MembershipStage {
  ASSESSMENT = "ASSESSMENT",
  LAUNCH = "LAUNCH",
  IMPLEMENTATION = "IMPLEMENTATION",
  SOCIALIZATION = "SOCIALIZATION",
}

export const STAGES: readonly MembershipStage[] = Object.values(MembershipStage);

registerEnumType(MembershipStage, {
  name: "MembershipStage",
  description: "How far a member has come, in this order.",
  valuesConfig: {
    ASSESSMENT: { description: "Assessed for its readiness (penilaian)." },
    LAUNCH: { description: "The MoU is signed (peluncuran)." },
    IMPLEMENTATION: { description: "The masterplan is carried out (implementasi)." },
    SOCIALIZATION: { description: "Passes on what it has learnt (sosialisasi)." },
  },
});

@Entity({ tableName: "membership_stage" })
@Figure<StageEntry>("MEMBERSHIP_STAGE", ["regencyCode", "stage"])
@RowTrigger(
  `create trigger "membership_stage_decided" after insert on "membership_stage" for each row when (new.move = 'DECIDE') execute function membership_stage_follows()`,
)
@RowCheck<StageEntry>("membership_stage_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@ObjectType("StageEntry", { description: "That a member reached a stage." })
export class StageEntry extends FigureEntity {
  @ManyToOne(() => RegionCode, REGENCY_COLUMN)
  regencyCode!: string;

  @Enum(() => MembershipStage)
  @Field(() => MembershipStage)
  stage!: MembershipStage;

  @Property({ type: "integer" })
  @Field(() => Int, { description: "The year in which it is known to have been reached." })
  year!: number;

  @Property({ type: "date", nullable: true })
  @Field(() => GraphQLDate, { nullable: true, description: "The day on which it was reached; null when not known." })
  enteredOn!: string | null;

  @Property({ type: "json", nullable: true })
  @Field(() => DocumentLink, { nullable: true, description: "By which it was decided; null for none." })
  document?: DocumentLink | null;
}
