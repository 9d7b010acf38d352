import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestHub, type TestHub } from "../testkit/hub.ts";

const BADUNG = "51.03";
const DENPASAR = "51.71";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
  // 2024 in two phases with the scores of 2023: both regencies in the first, Denpasar alone in the second.
  await copyScheme();
  await copyRound(1, [BADUNG, DENPASAR]);
  await copyRound(2, [DENPASAR]);
});
afterAll(() => hub[Symbol.asyncDispose]());

const REPORTED = "source, source_url, as_of, received_at, status, revision, simulated";

async function copyScheme(): Promise<void> {
  await hub.sql("kominfo", "insert into scheme_code values ('2024-REGULER')");
  await hub.sql(
    "kominfo",
    `insert into scoring_scheme (code, year, phase, "group", ${REPORTED})
     select '2024-REGULER', 2024, 1, "group", ${REPORTED} from scoring_scheme where code = '2023-REGULER'`,
  );
  await hub.sql(
    "kominfo",
    `insert into scoring_weight (scheme_code, component, weight, ${REPORTED})
     select '2024-REGULER', component, weight, ${REPORTED} from scoring_weight where scheme_code = '2023-REGULER'`,
  );
}

async function copyRound(phase: number, codes: readonly string[]): Promise<void> {
  await hub.sql(
    "kominfo",
    `insert into evaluation_round (year, phase, is_invitation_complete, ${REPORTED})
     select 2024, $1, true, ${REPORTED} from evaluation_round where year = 2023`,
    [phase],
  );
  await hub.sql(
    "kominfo",
    `insert into evaluation (regency_code, year, phase, scheme_code, participation, ${REPORTED})
     select regency_code, 2024, $1, '2024-REGULER', participation, ${REPORTED}
       from evaluation where year = 2023 and regency_code = any($2)`,
    [phase, codes],
  );
  await hub.sql(
    "kominfo",
    `insert into component_score (regency_code, year, phase, component, score, ${REPORTED})
     select regency_code, 2024, $1::int, component, score - 0.1 * $1::int, ${REPORTED}
       from component_score where year = 2023 and regency_code = any($2)`,
    [phase, codes],
  );
}

const evaluationsOf = async (code: string) => {
  const fields = "phase participation index improvement";
  const { data, errors } = await hub.ask(
    `query ($code: ID!) { regency(code: $code) { annual(year: 2024) { evaluation { ${fields} } evaluations { ${fields} } } } }`,
    { code },
  );
  expect(errors).toEqual([]);
  return data.regency.annual;
};

it("takes for a regency's year the latest phase to which it was invited", async () => {
  const first = { phase: "FIRST", participation: "PARTICIPATED", index: 2.87, improvement: -0.1 };
  expect(await evaluationsOf(BADUNG)).toEqual({
    evaluation: first,
    evaluations: [first, { phase: "SECOND", participation: "NOT_INVITED", index: null, improvement: null }],
  });
  const second = { phase: "SECOND", participation: "PARTICIPATED", index: 3.23, improvement: -0.2 };
  expect((await evaluationsOf(DENPASAR)).evaluation).toEqual(second);
});

it("counts each regency once in a summary, by that phase", async () => {
  const { data } = await hub.ask(`{ province(code: "51") { annual(year: 2024) { evaluationSummary {
    meanIndex participatedCount notInvitedCount provenance { partCount simulated }
  } } } }`);
  expect(data.province.annual.evaluationSummary).toEqual({
    meanIndex: 3.05,
    participatedCount: 2,
    notInvitedCount: 7,
    provenance: { partCount: 2, simulated: false },
  });
});

it("says of an improvement that it comes from the indexes of both years", async () => {
  const { data, errors } = await hub.ask(`{ regency(code: "${DENPASAR}") { annual(year: 2024) { evaluation {
    improvement improvementProvenance { agency partCount missing { part } asOf newestAsOf simulated methodology }
  } } } }`);
  expect(errors).toEqual([]);
  expect(data.regency.annual.evaluation).toEqual({
    improvement: -0.2,
    improvementProvenance: {
      agency: "kominfo",
      partCount: 2,
      missing: [],
      asOf: "2023-12-04",
      newestAsOf: "2023-12-04",
      simulated: false,
      methodology: "The index of the year minus that of the year before.",
    },
  });
});

it("makes no index of a part of the components", async () => {
  await hub.sql(
    "kominfo",
    "update component_score set valid_to = now() where regency_code = $1 and year = 2024 and phase = 2 and component = 'IMPACT'",
    [DENPASAR],
  );
  expect((await evaluationsOf(DENPASAR)).evaluation).toEqual({
    phase: "SECOND",
    participation: "PARTICIPATED",
    index: null,
    improvement: null,
  });
  const { data } = await hub.ask(`{ regency(code: "${DENPASAR}") { annual(year: 2024) { evaluation {
    indexProvenance { partCount missingCount missing { part regency { name } } }
    improvementProvenance { partCount }
  } } } }`);
  expect(data.regency.annual.evaluation).toEqual({
    indexProvenance: { partCount: 4, missingCount: 1, missing: [{ part: "IMPACT", regency: null }] },
    improvementProvenance: null,
  });
});
