import { Entity, Enum, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { Dimension } from "../../common/graph/dimension.ts";
import { isProvinceCode, link, PROVINCE_LINK, RegionCode } from "../../common/region-code.entity.ts";
import { isYear, RowCheck } from "../../common/row-check.ts";
import { RowTrigger } from "../../common/row-trigger.ts";

/** In their order. */
export enum InitiativeState {
  PROPOSED = "PROPOSED",
  RUNNING = "RUNNING",
  ENDED = "ENDED",
}

registerEnumType(InitiativeState, {
  name: "InitiativeState",
  description: "How far a shared initiative has come, in this order.",
  valuesConfig: {
    PROPOSED: { description: "Its regencies are being won for it." },
    RUNNING: { description: "It is carried out, by two regencies or more." },
    ENDED: { description: "It was brought to its end, or given up; it changes no more." },
  },
});

/** That there is an initiative of a code; what is said of it has a life of its own. */
@Entity()
export class SharedInitiativeCode {
  @PrimaryKey({ type: "text" })
  code!: string;
}

@Entity()
@Figure<SharedInitiative>("SHARED_INITIATIVE", ["code"], {
  written: ({ provinceCode }) => `acting_role() = 'PROVINCE_COORDINATOR' and ${provinceCode} = acting_region()`,
})
// States follow each other, and one that runs has two regencies.
@RowTrigger(
  `create trigger "shared_initiative_decided" after insert on "shared_initiative" for each row when (new.move = 'DECIDE') execute function check_initiative()`,
)
@RowTrigger(
  `create constraint trigger "shared_initiative_proposed" after insert on "shared_initiative" deferrable initially deferred for each row when (new.move = 'DECIDE' and new.state = 'PROPOSED') execute function check_proposed_members()`,
)
@RowCheck<SharedInitiative>("shared_initiative_province_code_check", ({ provinceCode }) => isProvinceCode(provinceCode))
@RowCheck<SharedInitiative>(
  "shared_initiative_code_check",
  ({ code, provinceCode }) => `starts_with(${code}, ${provinceCode} || '-')`,
)
@RowCheck<SharedInitiative>("shared_initiative_start_year_check", ({ startYear }) => isYear(startYear))
@RowCheck<SharedInitiative>(
  "shared_initiative_end_year_check",
  ({ startYear, endYear }) => `${endYear} >= ${startYear} and ${endYear} <= 2100`,
)
@RowCheck<SharedInitiative>(
  "shared_initiative_outcome_check",
  ({ state, outcome }) => `(${state} = 'ENDED') = (${outcome} is not null)`,
)
@ObjectType({
  description: "A program (inisiatif bersama) of two or more regencies, or of one area, also across provinces.",
})
export class SharedInitiative extends FigureEntity {
  @ManyToOne(() => SharedInitiativeCode, link("code"))
  @Field(() => ID, { description: 'Made of the leading province and words of its own: "12-DANAU-TOBA".' })
  code!: string;

  /** The province that leads it. */
  @ManyToOne(() => RegionCode, PROVINCE_LINK)
  provinceCode!: string;

  @Property({ type: "text" })
  @Field(() => String)
  name!: string;

  @Enum(() => Dimension)
  @Field(() => Dimension)
  dimension!: Dimension;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "The area that it is for; null where it is for no named one." })
  area!: string | null;

  @Property({ type: "text" })
  @Field(() => String, { description: "The office that leads it." })
  leadOffice!: string;

  @Property({ type: "integer" })
  @Field(() => Int, { description: "The year in which it began, or of one that is proposed is to begin." })
  startYear!: number;

  @Property({ type: "integer", nullable: true })
  @Field(() => Int, { nullable: true, description: "The year in which it is to end; null where none is set." })
  endYear!: number | null;

  @Enum(() => InitiativeState)
  @Field(() => InitiativeState)
  state!: InitiativeState;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "What came of it, in words; null until it has ended." })
  outcome!: string | null;
}

/** The column of rows that belong to an initiative. */
export const INITIATIVE_LINK = link("initiative_code");

/** How the codes of initiatives are made. */
export const INITIATIVE_CODE = /^\d{2}(-[A-Z0-9]+)+$/;

/** Its code begins with the province that leads it. */
export const leadingProvinceOf = (code: string): string => code.slice(0, 2);
