import { describe, expect, it } from "vitest";
import { type Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { ReportStatus } from "../../common/graph/report-status.ts";
import { Participation } from "../evaluation/evaluation.ts";
import { rank, type Ranked } from "./ranking.ts";

const provenance = (told: Partial<Provenance> = {}): Provenance =>
  reportedProvenance("kominfo", {
    source: null,
    sourceUrl: null,
    methodology: null,
    asOf: null,
    receivedAt: new Date("2024-01-01"),
    status: ReportStatus.ACCEPTED,
    revision: 1,
    simulated: false,
    ...told,
  });

const scored = (code: string, score: number, told: Partial<Provenance> = {}): Ranked => ({
  code,
  participation: Participation.PARTICIPATED,
  score,
  provenance: provenance(told),
});
const without = (code: string, participation: Participation): Ranked => ({
  code,
  participation,
  score: null,
  provenance: null,
});
const all = { page: { first: 100 }, onlyFinal: false };
const placesIn = (rows: readonly Ranked[]) => rank(rows, all).nodes.map((row) => `${row.rank} ${row.code}`);

describe("a ranking", () => {
  it("gives equals one rank, in the order of their codes, and leaves the next out", () => {
    const rows = [scored("51.03", 3), scored("51.71", 3.43), scored("51.01", 3), scored("51.02", 2)];
    expect(placesIn(rows)).toEqual(["1 51.71", "2 51.01", "2 51.03", "4 51.02"]);
  });

  it("is final where whoever took part has an accepted score", () => {
    const rows = [
      scored("51.03", 3),
      without("51.01", Participation.NOT_INVITED),
      without("51.02", Participation.DID_NOT_PARTICIPATE),
    ];
    expect(rank(rows, all)).toMatchObject({ isFinal: true, flags: [] });
  });

  it.each([
    ["INVITED_NOT_KNOWN", without("51.01", Participation.NOT_KNOWN)],
    ["NOT_SCORED", without("51.01", Participation.PARTICIPATED)],
    ["NOT_ACCEPTED", scored("51.01", 2, { status: ReportStatus.SUBMITTED })],
  ])("says %s where it is so, and has no rows where only a final one is wanted", (flag, row) => {
    const rows = [scored("51.03", 3), row];
    expect(rank(rows, all)).toMatchObject({ isFinal: false, flags: [flag] });
    expect(rank(rows, { ...all, onlyFinal: true })).toMatchObject({ isFinal: false, flags: [flag], nodes: [] });
  });

  it("takes simulated scores only where there is no real one, and says so", () => {
    const simulated = scored("51.01", 4, { simulated: true });
    expect(rank([simulated], all)).toMatchObject({ flags: ["SIMULATED"], nodes: [{ code: "51.01" }] });
    expect(rank([simulated, scored("51.03", 3)], all)).toMatchObject({
      flags: ["NOT_SCORED"],
      nodes: [{ code: "51.03", rank: 1 }],
      provenance: { simulatedCount: 1, missing: [{ part: "51.01" }] },
    });
  });

  it("goes on after the page before, and counts all of it", async () => {
    const rows = [scored("51.03", 3), scored("51.71", 3.43), scored("51.01", 2)];
    const first = rank(rows, { page: { first: 2 }, onlyFinal: false });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = rank(rows, { page: { first: 2, after: first.pageInfo.endCursor }, onlyFinal: false });
    expect(second.nodes).toEqual([{ code: "51.01", score: 2, rank: 3 }]);
    expect(await second.totalCount()).toBe(3);
  });
});
