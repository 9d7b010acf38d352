import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { GraphQLDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { isRegencyCode, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { isYear, RowCheck } from "../../common/row-check.ts";
import { RowTrigger } from "../../common/row-trigger.ts";

/** The rounds of a mentoring. */
export const ROUNDS = 4;

@Entity()
@Figure<Mentoring>("MENTORING", ["regencyCode", "year"])
@RowCheck<Mentoring>("mentoring_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<Mentoring>("mentoring_year_check", ({ year }) => isYear(year))
@RowCheck<Mentoring>("mentoring_days_check", ({ startedOn, endedOn }) => `${startedOn} <= ${endedOn}`)
@ObjectType({
  description: "The mentoring (pendampingan) of a member, in which its masterplan is made: about five months.",
})
export class Mentoring extends FigureEntity {
  @ManyToOne(() => RegionCode, REGENCY_COLUMN)
  regencyCode!: string;

  @Property({ type: "integer" })
  @Field(() => Int, { description: "The year in which it began." })
  year!: number;

  @Property({ type: "date" })
  @Field(() => GraphQLDate)
  startedOn!: string;

  @Property({ type: "date", nullable: true })
  @Field(() => GraphQLDate, { nullable: true, description: "Null while it lasts." })
  endedOn!: string | null;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "Where the mentors come from; null when not known." })
  mentorOffice!: string | null;
}

/** A mentoring, and the view in which it was read. */
export type ViewedMentoring = Mentoring & { readonly view: string };

@Entity()
@Figure<BimtekRound>("BIMTEK_ROUND", ["regencyCode", "year", "round"])
@RowTrigger(
  `create trigger "bimtek_round_placed" after insert on "bimtek_round" for each row when (new.move is not null) execute function bimtek_round_follows()`,
)
@RowCheck<BimtekRound>("bimtek_round_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<BimtekRound>("bimtek_round_year_check", ({ year }) => isYear(year))
@RowCheck<BimtekRound>("bimtek_round_round_check", ({ round }) => `${round} >= 1 and ${round} <= ${ROUNDS}`)
@RowCheck<BimtekRound>("bimtek_round_days_check", ({ firstDay, lastDay }) => `${firstDay} <= ${lastDay}`)
@RowCheck<BimtekRound>("bimtek_round_count_check", ({ participantCount }) => `${participantCount} >= 0`)
@ObjectType({
  description:
    "A round of a mentoring (bimtek, bimbingan teknis), of two days: 1 theory, readiness, gap and SWOT, which make book 1; 2 vision, programs by dimension and action plan, which make book 2; 3 roadmap and quick wins; 4 the complete masterplan, and the agencies' commitment.",
})
export class BimtekRound extends FigureEntity {
  @ManyToOne(() => RegionCode, REGENCY_COLUMN)
  regencyCode!: string;

  @Property({ type: "integer" })
  year!: number;

  @Property({ type: "integer" })
  @Field(() => Int, { description: "From 1 to 4; what each is about, the type says." })
  round!: number;

  @Property({ type: "date" })
  @Field(() => GraphQLDate)
  firstDay!: string;

  @Property({ type: "date" })
  @Field(() => GraphQLDate)
  lastDay!: string;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "What came of it, in words; null when not known." })
  result!: string | null;

  @Property({ type: "integer", nullable: true })
  @Field(() => Int, { nullable: true, description: "How many took part; null when not known." })
  participantCount!: number | null;
}
