import { Entity, Enum, Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Figure } from "../../common/figure/figure.entity.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { isRegencyCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { InRound, isRound } from "../evaluation/in-round.entity.ts";

export enum FindingKind {
  WEAKNESS = "WEAKNESS",
  STRENGTH = "STRENGTH",
  RECOMMENDATION = "RECOMMENDATION",
}

registerEnumType(FindingKind, {
  name: "FindingKind",
  description: "What a finding tells of a regency.",
  valuesConfig: {
    WEAKNESS: { description: "What is wanting (kelemahan)." },
    STRENGTH: { description: "What is done well (kekuatan)." },
    RECOMMENDATION: { description: "What it should do (rekomendasi)." },
  },
});

@Entity()
@Figure<Finding>("FINDING", ["regencyCode", "year", "phase", "ordinal"], {
  written: ({ regencyCode }) =>
    `acts_on('FINDING', ${regencyCode}) and acting_role() = 'MINISTRY_STEWARD'
      or acting_role() = 'ASSESSOR' and is_assessed(${regencyCode})`,
})
@Directive('@key(fields: "id")')
@ObjectType({ description: "What an evaluation found in a regency (temuan), from which follow-ups come." })
@RowCheck<Finding>("finding_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<Finding>("finding_year_phase_check", isRound)
@RowCheck<Finding>("finding_ordinal_check", ({ ordinal }) => `${ordinal} >= 1`)
export class Finding extends InRound {
  @Property({ type: "integer" })
  @Field(() => Int, { description: "Counts the findings of a regency's evaluation from 1." })
  ordinal!: number;

  @Enum(() => FindingKind)
  @Field(() => FindingKind)
  kind!: FindingKind;

  @Enum({ items: () => Dimension, nullable: true })
  @Field(() => Dimension, { nullable: true, description: "Null for a finding over all dimensions." })
  dimension!: Dimension | null;

  @Property({ type: "text" })
  @Field(() => String, { description: "What was found, in words." })
  text!: string;
}
