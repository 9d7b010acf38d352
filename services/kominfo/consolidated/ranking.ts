import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { computedProvenance, preferReal } from "../../common/graph/computed-provenance.ts";
import type { PageArguments } from "../../common/graph/arguments.ts";
import { connectionOf, cursorOf, type Page, toPage } from "../../common/graph/connection.ts";
import { missingRegencies } from "../../common/graph/missing-part.ts";
import { Provenance } from "../../common/graph/provenance.ts";
import { ReportStatus } from "../../common/graph/report-status.ts";
import { NamesRegencies } from "../../common/list-size.ts";
import { AGENCY } from "../agency.ts";
import { Participation } from "../evaluation/evaluation.ts";

export enum RankingFlag {
  INVITED_NOT_KNOWN = "INVITED_NOT_KNOWN",
  NOT_SCORED = "NOT_SCORED",
  NOT_ACCEPTED = "NOT_ACCEPTED",
  SIMULATED = "SIMULATED",
}

registerEnumType(RankingFlag, {
  name: "RankingFlag",
  description: "Why a ranking is not final.",
  valuesConfig: {
    INVITED_NOT_KNOWN: { description: "Of some regencies it is not known whether they were invited." },
    NOT_SCORED: { description: "Some took part and have no score." },
    NOT_ACCEPTED: { description: "Some scores are not accepted yet." },
    SIMULATED: { description: "It is made of simulated scores." },
  },
});

@ObjectType({ description: "A regency's place in a ranking." })
export class RankedRegency {
  @Field(() => Int, {
    description: "From 1; who has the same score has the same rank, and the next ranks are left out.",
  })
  rank!: number;

  @Field(() => ID)
  code!: string;

  @Field(() => Float, { description: "The index, or the dimension's score: from 0 to 4." })
  score!: number;
}

@ObjectType("RankingConnection", {
  description: "Regencies by their score, the highest first; of equals by code. Pass `endCursor` as `after`.",
})
export class Ranking extends connectionOf(RankedRegency, "RankedRegency") {
  @Field(() => Boolean, { description: "Whether nothing speaks against it: `flags` is empty." })
  isFinal!: boolean;

  @Field(() => [RankingFlag], { description: "Why it is not final; empty where it is." })
  flags!: readonly RankingFlag[];

  @NamesRegencies()
  @Field(() => Provenance, {
    nullable: true,
    description:
      "Of the scores that are ranked: the real ones where there are any. `missing` names the regencies that took part and are not ranked. Null where none is known.",
  })
  provenance!: Provenance | null;
}

/** What is known of one regency that might be ranked. */
export interface Ranked {
  readonly code: string;
  readonly participation: Participation;
  /** Null where there is none. */
  readonly score: number | null;
  readonly provenance: Provenance | null;
}

interface RankingOptions {
  readonly page: PageArguments;
  /** Whether a ranking that is not final has no rows. */
  readonly onlyFinal: boolean;
}

type Scored = Ranked & { readonly score: number };

const METHODOLOGY = "By score, the highest first; the real scores alone where there is one.";

export function rank(regencies: readonly Ranked[], { page, onlyFinal }: RankingOptions): Ranking {
  const scored = regencies.filter((regency): regency is Scored => regency.score !== null);
  const taken = preferReal(scored, isSimulated);
  const flags = flagsOf(regencies, taken);
  const rows = onlyFinal && flags.length > 0 ? [] : rankedRows(taken);
  return Object.assign(new Ranking(), pageOf(rows, page), {
    isFinal: flags.length === 0,
    flags,
    provenance: computedProvenance(
      AGENCY,
      taken.flatMap(({ provenance }) => provenance ?? []),
      {
        methodology: METHODOLOGY,
        missing: () => missingRegencies(regencies.filter(tookPart).filter(isNotAmong(taken)).map(codeOf)),
        simulatedCount: scored.filter(isSimulated).length,
      },
    ),
  });
}

const codeOf = ({ code }: Ranked): string => code;
const isSimulated = ({ provenance }: Ranked): boolean => provenance?.simulated ?? false;
const tookPart = ({ participation }: Ranked): boolean => participation === Participation.PARTICIPATED;

const isNotAmong = (taken: readonly Ranked[]) => {
  const codes = new Set(taken.map(codeOf));
  return ({ code }: Ranked): boolean => !codes.has(code);
};

function flagsOf(regencies: readonly Ranked[], taken: readonly Scored[]): RankingFlag[] {
  const isOpen = ({ provenance }: Ranked) => provenance?.statuses.some((status) => status !== ReportStatus.ACCEPTED);
  return [
    ...(regencies.some(({ participation }) => participation === Participation.NOT_KNOWN)
      ? [RankingFlag.INVITED_NOT_KNOWN]
      : []),
    ...(regencies.filter(tookPart).some(isNotAmong(taken)) ? [RankingFlag.NOT_SCORED] : []),
    ...(taken.some(isOpen) ? [RankingFlag.NOT_ACCEPTED] : []),
    ...(taken.some(isSimulated) ? [RankingFlag.SIMULATED] : []),
  ];
}

/** By standard competition: 1, 2, 2, 4. */
function rankedRows(scored: readonly Scored[]): RankedRegency[] {
  const sorted = scored.toSorted((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
  const firstOf = new Map(sorted.map(({ score }, index) => [score, index] as const).toReversed());
  return sorted.map(({ code, score }) => ({ code, score, rank: (firstOf.get(score) ?? 0) + 1 }));
}

const ORDER = ["code"] as const;

function pageOf(rows: readonly RankedRegency[], page: PageArguments): Page<RankedRegency> {
  const last = cursorOf(ORDER, page.after);
  const from = last ? rows.findIndex(({ code }) => code === last["code"]) + 1 : 0;
  return toPage(rows.slice(from), ORDER, page, () => Promise.resolve(rows.length));
}
