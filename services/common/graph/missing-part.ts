import { Directive, Field, ObjectType } from "type-graphql";
import { RegencyLink } from "./regency-link.ts";

@ObjectType({ description: "Something that a computed figure lacks: it is left out, and never counted as zero." })
@Directive("@shareable")
export class MissingPart {
  @Field(() => String, {
    description:
      "A regency's code; else the graph's word for what is missing: a source of money (`DAK`), a component (`OUTPUT`), `SCORE`, `TARGET`, `BUDGET`, `REALIZATION`.",
  })
  part!: string;

  @Field(() => RegencyLink, {
    nullable: true,
    description: "The regency that is missing; null where it is no regency.",
  })
  regency!: RegencyLink | null;
}

/** Regencies that a figure lacks, in order of code. */
export const missingRegencies = (codes: readonly string[]): MissingPart[] =>
  codes.toSorted().map((code) => ({ part: code, regency: { code } }));

/** Other parts that a figure lacks, each by its word in the graph. */
export const missingWords = (words: readonly string[]): MissingPart[] => words.map((part) => ({ part, regency: null }));
