import type { EntityManager } from "@mikro-orm/postgresql";
import { ownedByMinistry } from "../../common/figure/approval-path.ts";
import type { AcceptedFigures, FigureKind } from "../../common/figure/figure-kind.ts";
import { FigureMove } from "../../common/figure/figure-move.ts";
import { writeFollowingValues } from "../../common/figure/figure-states.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { computedProvenance } from "../../common/graph/computed-provenance.ts";
import { DEFAULT_VIEW } from "../../common/view.ts";
import { AGENCY } from "../agency.ts";
import { EVALUATED } from "./duty.ts";
import { ComponentScore, DimensionScoreEntry } from "./evaluation.entity.ts";
import { findParticipants } from "./invited.ts";
import { scoreOf, scoreThatFollows } from "./score.ts";
import { atPlaces, type FormMark, type Place, placeId, readWholeForms, type WholeForm } from "./whole-form.ts";

export const COMPONENT_SCORES: FigureKind = {
  entity: ComponentScore,
  list: "componentScores",
  approval: ownedByMinistry(AGENCY),
  // Every scheme weighs five components, some a sixth.
  duty: { ...EVALUATED, figureCount: 5 },
  expectedOf: findParticipants,
};

export const DIMENSION_SCORES: FigureKind = {
  entity: DimensionScoreEntry,
  list: "dimensionScores",
  approval: ownedByMinistry(AGENCY),
  duty: { ...EVALUATED, figureCount: 6 },
  expectedOf: findParticipants,
};

/** The kinds of scores that marks make, and for which part of the form. */
const MADE_OF_MARKS = [
  { kind: COMPONENT_SCORES, part: "component" },
  { kind: DIMENSION_SCORES, part: "dimension" },
] as const;

type Part = (typeof MADE_OF_MARKS)[number]["part"];
type Score = Place & Partial<Record<Part, string>> & { readonly score: number };

export const METHODOLOGY = "The plain mean of the marks of its questions.";
const REASON = "It follows from the marks of its questions, which were corrected or completed.";

/** Writes the scores that follow from accepted marks, as revisions from the same moment. */
export async function followMarks(em: EntityManager, { keys, instant, actor }: AcceptedFigures): Promise<void> {
  const places = findPlaces(keys as unknown as readonly Place[]);
  const forms = await readWholeForms(em, places, instant);
  for (const { kind, part } of MADE_OF_MARKS) {
    const scores = await readRealScores(em, kind, places);
    const following = forms.flatMap((form) => followForm(form, part, scores.get(placeId(form.place)) ?? []));
    await writeFollowingValues(em, kind, following, { move: FigureMove.ACCEPT, actor, instant, reason: REASON });
  }
}

function findPlaces(rows: readonly Place[]): readonly Place[] {
  const places = rows.map(({ regencyCode, year, phase }) => ({ regencyCode, year, phase }));
  return [...new Map(places.map((place) => [placeId(place), place])).values()];
}

/** Those that are accepted; a simulated one is nobody's word, and gives way. */
async function readRealScores(em: EntityManager, { entity }: FigureKind, places: readonly Place[]) {
  const rows = await readFigures(em, entity, DEFAULT_VIEW, { where: atPlaces(places) as never });
  const real = rows.filter(({ simulated }) => !simulated) as unknown as readonly Score[];
  return Map.groupBy(real, placeId);
}

/** The scores of one part of the form to which a change of marks leads. */
function followForm({ place, before, after }: WholeForm, part: Part, scores: readonly Score[]) {
  const names = new Set(after.map((mark) => mark[part]).filter((name) => name !== null));
  return [...names].flatMap((name) => {
    const isOfPart = (one: Readonly<Partial<Record<Part, string | null>>>) => one[part] === name;
    const marks = after.filter(isOfPart);
    const score = scoreThatFollows({
      before: scoreOf(before.filter(isOfPart)),
      after: scoreOf(marks),
      accepted: scores.find(isOfPart)?.score ?? null,
    });
    return score === null ? [] : [{ ...place, [part]: name, score, ...provenanceOf(marks) }];
  });
}

function provenanceOf(marks: readonly FormMark[]) {
  const made = computedProvenance(AGENCY, marks, { methodology: METHODOLOGY });
  return { source: made?.source, sourceUrl: made?.sourceUrl, asOf: made?.asOf, methodology: METHODOLOGY };
}
