import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { changeOf, type Verb } from "../testkit/changer.ts";
import type { Facts } from "./fill.ts";
import { type Kind, KINDS, PROVINCES, REGENCIES, YEARS } from "./kinds.ts";

/** A mutation with its input. */
export type Change = ReturnType<typeof changeOf>;

type Input = Readonly<Record<string, unknown>>;

const VERBS = ["Submit", "Verify", "Accept", "Return", "Reopen"] as const satisfies readonly Verb[];
const MODE = fc.constantFrom("ALL_OR_NONE", "VALID_ONLY");
const REASON = fc.constant("Perlu diperiksa");
const REVISION = fc.constantFrom(1, 2, 3);

/** A report or a move at random, of figures that are there and of others. */
export function changesOf(facts: Facts): fc.Arbitrary<Change> {
  return fc.oneof(...KINDS.map(reports), ...Object.keys(facts.figures).map((agency) => moves(agency, facts)));
}

const reports = ({ agency, list, row }: Kind): fc.Arbitrary<Change> =>
  fc
    .record(
      {
        [list]: fc.array(
          fc.tuple(row, fc.option(REVISION, { nil: undefined })).map(([values, expectedRevision]) => ({
            ...values,
            ...(expectedRevision && { expectedRevision }),
          })),
          { minLength: 1, maxLength: 3 },
        ),
        mode: MODE,
        reason: REASON,
      },
      { requiredKeys: [list] },
    )
    .map((input) => keyed(agency, "Report", input));

function moves(agency: string, { figures }: Facts): fc.Arbitrary<Change> {
  const named = fc.record({ figure: fc.constantFrom(...(figures[agency] ?? [])), expectedRevision: REVISION });
  const yearOf = (codes: readonly string[]) =>
    fc.record({ code: fc.constantFrom(...codes), year: fc.constantFrom(...YEARS) });
  const selection: fc.Arbitrary<Input> = fc.oneof(
    fc.record({ figures: fc.array(named, { minLength: 1, maxLength: 3 }) }),
    fc.record({ regency: yearOf(REGENCIES) }),
    fc.record({ province: yearOf(PROVINCES) }),
  );
  const rest = fc.record({ mode: MODE, reason: REASON }, { requiredKeys: [] });
  return fc
    .tuple(fc.constantFrom(...VERBS), selection, rest)
    .map(([verb, selected, told]) => keyed(agency, verb, { ...selected, ...told }));
}

/** The same key for the same input, so that what is tried again is answered again. */
function keyed(agency: string, verb: Verb, input: Input): Change {
  const idempotencyKey = createHash("sha256")
    .update(JSON.stringify([verb, input]))
    .digest("hex");
  return changeOf(agency, verb, { idempotencyKey, ...input });
}
