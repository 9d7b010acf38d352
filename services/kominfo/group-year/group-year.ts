import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { RegencyYear } from "../regency-year/regency-year.ts";

export enum GroupKind {
  COHORT = "COHORT",
  AREA = "AREA",
}

registerEnumType(GroupKind, {
  name: "GroupKind",
  description: "Why regencies are looked at together.",
  valuesConfig: {
    COHORT: { description: "They joined the smart city program in the same year (angkatan)." },
    AREA: { description: "They lie in an area of national interest (kawasan)." },
  },
});

@ObjectType({ description: "A regency of a group." })
export class GroupMember {
  @Field(() => ID)
  code!: string;

  @Field(() => RegencyYear, { nullable: true, description: "The same year of it." })
  regencyYear!: RegencyYear;
}

@ObjectType({
  description:
    "One year of regencies that are looked at together, of a cohort or of an area of national interest: those that are counted to it today, or at the moment as of which the year is read.",
})
@Directive('@key(fields: "code year view")')
export class GroupYear {
  @Field(() => ID, { description: "`COHORT-2022`, or an area's code: `PRIORITY_TOURISM`." })
  readonly code!: string;

  @Field(() => Int)
  readonly year!: number;

  @Field(() => String)
  @Directive("@inaccessible")
  readonly view!: string;
}

const COHORT = "COHORT-";

export const codeOfCohort = (year: number): string => `${COHORT}${year}`;

/** The year of the cohort that a group is; null for an area. */
export const cohortYearOf = (code: string): number | null =>
  code.startsWith(COHORT) ? Number(code.slice(COHORT.length)) : null;
