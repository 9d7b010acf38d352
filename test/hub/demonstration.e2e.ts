import { expect, it } from "vitest";
import { startTestHub, type TestHub } from "../testkit/hub.ts";

const figures = `{
  kominfoFigures { total simulated } bappenasFigures { total simulated }
  regionalFigures { total simulated } provincialFigures { total simulated }
}`;

const simulatedCount = async (hub: TestHub) => {
  const { data } = await hub.ask(figures);
  return Object.values(data as Record<string, { simulated: number }>).reduce(
    (sum, { simulated }) => sum + simulated,
    0,
  );
};

it("serves real figures alone without the demonstration: no target, no budget, and nothing simulated", async () => {
  await using hub = await startTestHub({ demo: false });
  expect(await simulatedCount(hub)).toBe(0);
  const { data, errors } = await hub.ask(`{ province(code: "35") { annual(year: 2023) {
    progress { dimension meanScore noTargetCount noDataCount provenance { simulated } }
    regencies { code progress { status score target } budget { status planned bySource { source } } dimensionTargets { target } }
  } } }`);
  expect(errors).toEqual([]);
  const { progress, regencies } = data.province.annual;
  // Kabupaten Malang's are the only marks that were published.
  for (const row of progress) {
    expect(row).toMatchObject({ noTargetCount: 1, noDataCount: 37, provenance: { simulated: false } });
  }
  for (const regency of regencies) {
    expect(regency.budget).toEqual({ status: "NOT_REPORTED", planned: null, bySource: [] });
    expect(regency.dimensionTargets).toEqual([]);
    for (const { status } of regency.progress) expect(status).toBe(regency.code === "35.07" ? "NO_TARGET" : "NO_DATA");
  }
});

it("marks whatever it makes up, and whatever is computed from that", async () => {
  await using hub = await startTestHub();
  expect(await simulatedCount(hub)).toBeGreaterThan(50_000);
  const { data } = await hub.ask(`{ regency(code: "35.07") { annual(year: 2023) {
    dimensionScores { provenance { simulated } }
    dimensionTargets { provenance { simulated } }
    progress { status trend provenance { simulated } }
    budget { provenance { simulated } }
    evaluation { provenance { simulated } }
  } } }`);
  const { dimensionScores, dimensionTargets, progress, budget, evaluation } = data.regency.annual;
  expect(evaluation.provenance.simulated).toBe(false);
  expect(budget.provenance.simulated).toBe(true);
  expect(dimensionScores.map(simulated)).toEqual(Array(6).fill(false));
  expect(dimensionTargets.map(simulated)).toEqual(Array(6).fill(true));
  expect(progress.map(simulated)).toEqual(Array(6).fill(true));
  // Its scores of 2022 are made up: no trend leads from them to a real score.
  expect(progress.map(({ trend }: { trend: string | null }) => trend)).toEqual(Array(6).fill(null));
});

const simulated = ({ provenance }: { provenance: { simulated: boolean } }) => provenance.simulated;

it("shows trends over 2022–2024, and makes up evaluations for the 141 of Kominfo's table alone", async () => {
  await using hub = await startTestHub();
  const { data } = await hub.ask(`{
    reportingYears
    nation { annuals(from: 2022, to: 2024) { year evaluationSummary { participatedCount didNotParticipateCount notInvitedCount notKnownCount provenance { simulated } } } }
    province(code: "35") { annual(year: 2024) { regencies { progress { trend } } } }
  }`);
  expect(data.reportingYears).toEqual([2024, 2023, 2022]);
  for (const { year, evaluationSummary: summary } of data.nation.annuals) {
    expect(summary.participatedCount + summary.didNotParticipateCount).toBe(141);
    expect([summary.notInvitedCount, summary.notKnownCount]).toEqual(year === 2023 ? [373, 0] : [0, 373]);
    expect(summary.provenance.simulated).toBe(year !== 2023);
  }
  const trends = data.province.annual.regencies.flatMap(({ progress }: { progress: { trend: string | null }[] }) =>
    progress.map(({ trend }) => trend),
  );
  expect(new Set(trends)).toEqual(new Set(["IMPROVING", "STEADY", "DECLINING", null]));
});

it("marks a masterplan that it makes up, and one of which it makes up that there is none", async () => {
  await using hub = await startTestHub();
  const { data } = await hub.ask(`{ regency(code: "12.15") { annual(year: 2023) {
    membership { masterplanState masterplanProvenance { simulated } provenance { simulated } }
  } } }`);
  expect(data.regency.annual.membership).toEqual({
    masterplanState: "NOT_MADE",
    masterplanProvenance: { simulated: true },
    provenance: { simulated: false },
  });
});
