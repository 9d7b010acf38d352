import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type StartedGraph, startFixtureGraph } from "../testkit/start-fixture-graph.ts";

let graph: StartedGraph;
beforeAll(async () => {
  graph = await startFixtureGraph("in process");
});
afterAll(() => graph[Symbol.asyncDispose]());

const documents = { documents: ["RPJMN 2020-2024"] };
const province = (...regencies: object[]) => ({ province: { regencies } });
const both = province({ name: "Jembrana", score: 71 }, { name: "Tabanan", score: 64 }, { name: "Denpasar", score: 88 });
const scores = province({ score: 71 }, { score: 64 }, { score: 88 });

describe("a list that is selected twice is answered once", () => {
  test.each([
    ["side by side", `{ documents documents }`, documents],
    ["beside a fragment", `{ ...F documents } fragment F on Query { documents }`, documents],
    ["in a fragment twice", `{ ...F ...F documents } fragment F on Query { documents }`, documents],
    ["in two fragments", `{ ... { documents } ... { documents } }`, documents],
    ["on a condition", `query ($yes: Boolean = true) { documents @include(if: $yes) documents }`, documents],
    ["by one of two conditions", `{ documents @include(if: false) documents @skip(if: false) }`, documents],
    ["below", `{ province(code: "51") { regencies { name } regencies { score } } }`, both],
    ["above", `{ province(code: "51") { regencies { name } } province(code: "51") { regencies { score } } }`, both],
    [
      "below, beside a fragment",
      `{ province(code: "51") { ...F regencies { score } } } fragment F on Province { regencies { name } }`,
      both,
    ],
    [
      "below, on a condition that does not hold",
      `{ province(code: "51") { regencies @include(if: false) { name } regencies { score } } }`,
      scores,
    ],
  ])("%s", async (_, query, data) => {
    const answer = await graph.ask(query);

    expect(answer.errors).toEqual([]);
    expect(answer.data).toEqual(data);
  });
});

test("what is selected as often as is allowed takes no longer", async () => {
  const before = performance.now();

  const answer = await graph.ask(`{ ${"documents ".repeat(100)} }`);

  expect(answer.data).toEqual(documents);
  expect(performance.now() - before).toBeLessThan(5_000);
});
