import { Entity, Enum, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { GraphQLDate } from "graphql-scalars";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { isRegencyCode, link, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { RowCheck } from "../../common/row-check.ts";
import { inReach, isAssessorOf, isStewardOf } from "../../common/row-security.ts";
import { RowTrigger } from "../../common/row-trigger.ts";
import { AGENCY } from "../agency.ts";
import { CohortYear } from "../cohort/cohort.entity.ts";

export enum CandidateState {
  INVITED = "INVITED",
  CONFIRMED = "CONFIRMED",
  WITHDRAWN = "WITHDRAWN",
}

registerEnumType(CandidateState, {
  name: "CandidateState",
  description: "How far a candidate has come towards the assessment.",
  valuesConfig: {
    INVITED: { description: "Asked by Kominfo whether it wants to take part (diundang)." },
    CONFIRMED: { description: "Has said that it does, and is assessed (bersedia)." },
    WITHDRAWN: { description: "Takes no part any more (mengundurkan diri)." },
  },
});

@Entity()
@Figure<Candidate>("CANDIDATE", ["regencyCode", "year"], {
  seen: ({ regencyCode, year }) => `${inReach(regencyCode, "draft_reach")} or ${isAssessorOf(year)}`,
  written: () => isStewardOf(AGENCY),
  isConfidential: true,
})
@RowTrigger(
  `create trigger "candidate_before_selection" after insert on "candidate" for each row when (new.state <> 'WITHDRAWN') execute function keep_selection()`,
)
@RowCheck<Candidate>("candidate_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@ObjectType({
  description:
    "A regency that may become a member of a cohort (calon peserta). It is none of the public's: what is published is the selection.",
})
export class Candidate extends FigureEntity {
  @ManyToOne(() => RegionCode, REGENCY_COLUMN)
  @Field(() => ID, { name: "code", description: "The regency's code." })
  regencyCode!: string;

  @ManyToOne(() => CohortYear, { ...link("year"), index: true })
  @Field(() => Int, { description: "The cohort's year." })
  year!: number;

  @Enum(() => CandidateState)
  @Field(() => CandidateState)
  state!: CandidateState;

  @Property({ type: "date" })
  @Field(() => GraphQLDate, { description: "The day from which it is so." })
  since!: string;
}
