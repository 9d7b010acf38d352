import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { startTestHub } from "../testkit/hub.ts";

const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");

/** The one block of the README in a language. */
function blockOf(language: string): string {
  const blocks = [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))];
  expect(blocks).toHaveLength(1);
  return String(blocks[0]?.[1]);
}

it("reports a figure as it shows", async () => {
  await using hub = await startTestHub();
  const operator = await hub.as({ role: "REGENCY_OPERATOR", region: "51.03" });
  const { data, errors } = await operator.ask(blockOf("gql"));
  expect(errors).toEqual([]);
  expect(data.bappenasReportFigures).toEqual({
    figures: [{ figure: "BUDGET_LINE/51.03/2025/APBD_REGENCY", outcome: "APPLIED", status: "DRAFT", revision: 1 }],
    refusals: [],
  });
});

it("shows the query that the hub ships, and an answer that the hub gives", async () => {
  const query = blockOf("graphql");
  expect(query).toBe(
    await readFile(new URL("../../schema/operations/cross-regency-progress.graphql", import.meta.url), "utf8"),
  );
  await using hub = await startTestHub();
  const { data, errors } = await hub.ask(query, { code: "51", year: 2023 });
  expect(errors).toEqual([]);
  const { province } = JSON.parse(blockOf("json")).data;
  const { progress, regencies, ...rest } = province.annual;
  expect({ ...data.province, annual: { ...data.province.annual, progress: null, regencies: null } }).toEqual({
    ...province,
    annual: { ...rest, progress: null, regencies: null },
  });
  expect(data.province.annual.progress).toEqual(expect.arrayContaining(progress));
  const [badung] = regencies;
  const answered = data.province.annual.regencies.find(({ code }: { code: string }) => code === badung.code);
  expect(answered).toEqual({
    ...badung,
    progress: expect.arrayContaining(badung.progress),
    budget: { ...badung.budget, bySource: expect.arrayContaining(badung.budget.bySource) },
  });
});
