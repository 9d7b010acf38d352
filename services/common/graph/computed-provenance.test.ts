import "reflect-metadata";
import { describe, expect, it } from "vitest";
import { simulatedOn } from "../seeding.ts";
import { computedProvenance, preferReal } from "./computed-provenance.ts";
import { missingRegencies, missingWords } from "./missing-part.ts";
import { type Provenance, reportedProvenance } from "./provenance.ts";
import { ReportStatus } from "./report-status.ts";

const SIMULATED: Provenance = reportedProvenance("kominfo", simulatedOn("2023-12-31"));
const REAL: Provenance = { ...SIMULATED, source: "Kominfo", simulated: false, asOf: "2023-12-04" };
const METHOD = { methodology: "The sum of its parts." };

describe("the provenance of a reported figure", () => {
  it("has one status and one day, and neither parts nor anything missing", () => {
    expect(SIMULATED).toMatchObject({
      statuses: [ReportStatus.ACCEPTED],
      asOf: "2023-12-31",
      newestAsOf: "2023-12-31",
      partCount: null,
      missingCount: null,
      missing: null,
    });
  });
});

describe("the provenance of a computed figure", () => {
  it("says how many parts there are, how the figure was made of them, and who made it", () => {
    expect(computedProvenance("provincial", [REAL, SIMULATED], METHOD)).toMatchObject({
      agency: "provincial",
      methodology: "The sum of its parts.",
      partCount: 2,
      revision: null,
      simulated: true,
      simulatedCount: 1,
    });
  });

  it("is none where nothing was reported, whatever is missing", () => {
    expect(computedProvenance("provincial", [], { ...METHOD, missing: () => missingWords(["SCORE"]) })).toBeNull();
  });

  it("tells each status of the parts once, lowest first, and the lowest as its own", () => {
    const parts = [ReportStatus.ACCEPTED, ReportStatus.SUBMITTED, ReportStatus.VERIFIED, ReportStatus.SUBMITTED];
    const provenance = computedProvenance(
      "provincial",
      parts.map((status) => ({ ...REAL, status, statuses: [status] })),
      METHOD,
    );
    expect(provenance).toMatchObject({
      status: ReportStatus.SUBMITTED,
      statuses: [ReportStatus.SUBMITTED, ReportStatus.VERIFIED, ReportStatus.ACCEPTED],
    });
  });

  it("tells the oldest and the newest day", () => {
    const provenance = computedProvenance("provincial", [SIMULATED, REAL, { ...REAL, asOf: "2023-12-10" }], METHOD);
    expect(provenance).toMatchObject({ asOf: "2023-12-04", newestAsOf: "2023-12-31" });
  });

  it("knows neither day where that of one part is not known", () => {
    const dayless = { ...REAL, asOf: null, newestAsOf: null };
    expect(computedProvenance("provincial", [REAL, dayless], METHOD)).toMatchObject({ asOf: null, newestAsOf: null });
  });

  it("names the document that all parts have, and none where they have several", () => {
    expect(computedProvenance("provincial", [REAL, REAL], METHOD)?.source).toBe("Kominfo");
    expect(computedProvenance("provincial", [REAL, SIMULATED], METHOD)?.source).toBeNull();
  });

  it("was received with its last part, which over HTTP tells the moment as text", () => {
    const parts = [SIMULATED, { ...REAL, receivedAt: "2024-02-01T00:00:00.000Z" }, { ...REAL, receivedAt: null }];
    expect(computedProvenance("provincial", parts, METHOD)?.receivedAt).toEqual(new Date("2024-02-01"));
  });

  it("sees through a part that was computed itself", () => {
    const newer = { ...REAL, asOf: "2024-01-31", newestAsOf: "2024-01-31", statuses: [ReportStatus.VERIFIED] };
    const inner = computedProvenance("kominfo", [REAL, { ...newer, status: ReportStatus.VERIFIED }], METHOD)!;
    expect(computedProvenance("provincial", [inner, SIMULATED], METHOD)).toMatchObject({
      asOf: "2023-12-04",
      newestAsOf: "2024-01-31",
      statuses: [ReportStatus.VERIFIED, ReportStatus.ACCEPTED],
      partCount: 2,
    });
  });

  it("takes days and statuses of parts of which no more was asked", () => {
    const { source, sourceUrl, asOf, receivedAt, status, simulated } = REAL;
    const part = { source, sourceUrl, asOf, receivedAt, status, simulated };
    expect(computedProvenance("provincial", [part], METHOD)).toMatchObject({
      newestAsOf: "2023-12-04",
      statuses: [ReportStatus.ACCEPTED],
    });
  });

  it("names what is missing, regencies in order of code; nothing unless it is told", () => {
    const missing = () => missingRegencies(["51.71", "51.03"]);
    expect(computedProvenance("provincial", [REAL], { ...METHOD, missing })).toMatchObject({
      missingCount: 2,
      missing: [
        { part: "51.03", regency: { code: "51.03" } },
        { part: "51.71", regency: { code: "51.71" } },
      ],
    });
    expect(computedProvenance("provincial", [REAL], METHOD)).toMatchObject({ missingCount: 0, missing: [] });
  });

  it("looks for what is missing only when that is asked", () => {
    const missing = () => {
      throw new Error("nobody asked");
    };
    expect(computedProvenance("provincial", [REAL], { ...METHOD, missing })?.simulated).toBe(false);
  });
});

describe("the parts that a mean may use", () => {
  const isSimulated = ({ simulated }: Provenance) => simulated;

  it("are the real ones, or the simulated where there is no other", () => {
    expect(preferReal([REAL, SIMULATED], isSimulated)).toEqual([REAL]);
    expect(preferReal([SIMULATED], isSimulated)).toEqual([SIMULATED]);
    expect(preferReal([], isSimulated)).toEqual([]);
  });
});
