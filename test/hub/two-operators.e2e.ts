import { afterAll, beforeAll, expect, it } from "vitest";
import { type Changer, changerOf } from "../testkit/changer.ts";
import { type Data, startTestHub, type TestHub } from "../testkit/hub.ts";

const BADUNG = "51.03";
const BALI = ["51.01", "51.02", BADUNG, "51.04", "51.05", "51.06", "51.07", "51.08", "51.71"];

let hub: TestHub;
let ketut: Changer;
let wayan: Changer;
beforeAll(async () => {
  hub = await startTestHub({ demo: false });
  [ketut, wayan] = await Promise.all([operator("Ketut"), operator("Wayan")]);
});
afterAll(() => hub[Symbol.asyncDispose]());

const operator = (name: string) => changerOf(hub, "bappenas", { role: "REGENCY_OPERATOR", region: BADUNG, name });
const coordinator = (name: string) => changerOf(hub, "bappenas", { role: "PROVINCE_COORDINATOR", region: "51", name });
const steward = (name: string) => changerOf(hub, "bappenas", { role: "MINISTRY_STEWARD", agency: "bappenas", name });

const lineOf = (year: number, planned: string) => ({
  regencyCode: BADUNG,
  year,
  budgetSource: "APBD_REGENCY",
  planned,
});
const nameIn = (year: number) => `BUDGET_LINE/${BADUNG}/${year}/APBD_REGENCY`;

/** What is kept of a figure, oldest state first; of the last one it is told whether it holds. */
async function keptIn(year: number): Promise<Data[]> {
  return hub.sql(
    "bappenas",
    `select revision, status, planned::text, actor_subject, valid_to = 'infinity' as holds
     from budget_line where year = $1 order by valid_from`,
    [year],
  );
}

/** Of changes made at once the one that was applied and the one that was refused, whoever was first. */
function tellApart(changes: readonly Data[]): { readonly applied: Data; readonly refused: Data } {
  const applied = changes.filter(({ figures }) => figures.every(({ outcome }: Data) => outcome === "APPLIED"));
  const refused = changes.filter(({ figures }) => figures.every(({ outcome }: Data) => outcome === "REFUSED"));
  expect([applied.length, refused.length]).toEqual([1, 1]);
  return { applied: applied[0], refused: refused[0] };
}

it("two who have read the same revision cannot both replace it", async () => {
  await ketut.report({ budgetLines: [lineOf(2020, "100")] });
  const read = { expectedRevision: 1 };
  const changes = await Promise.all([
    ketut.report({ budgetLines: [{ ...lineOf(2020, "200"), ...read }] }),
    wayan.report({ budgetLines: [{ ...lineOf(2020, "300"), ...read }] }),
  ]);
  const { applied, refused } = tellApart(changes);
  expect(applied.figures).toMatchObject([{ status: "DRAFT", revision: 2 }]);
  expect(refused.figures).toMatchObject([{ status: "DRAFT", revision: 2 }]);
  expect(refused.refusals).toEqual([
    {
      code: "CONFLICT",
      message: `${nameIn(2020)} is at revision 2, and expectedRevision is 1; read it again`,
      path: ["input", "budgetLines", "0", "expectedRevision"],
    },
  ]);
  const winner =
    applied === changes[0] ? { planned: "200", actor_subject: "Ketut" } : { planned: "300", actor_subject: "Wayan" };
  expect(await keptIn(2020)).toMatchObject([
    { revision: 1, planned: "100", holds: false },
    { revision: 2, ...winner, holds: true },
  ]);

  // Whoever lost reads it again, and writes what they meant.
  const again = await wayan.report({ budgetLines: [{ ...lineOf(2020, "300"), expectedRevision: 2 }] });
  expect(again.figures).toMatchObject([{ outcome: "APPLIED", revision: 3 }]);
});

it("two who report a figure for the first time cannot both be the first", async () => {
  const changes = await Promise.all([
    ketut.report({ budgetLines: [lineOf(2021, "200")] }),
    wayan.report({ budgetLines: [lineOf(2021, "300")] }),
  ]);
  const { applied, refused } = tellApart(changes);
  expect(applied.figures).toMatchObject([{ status: "DRAFT", revision: 1 }]);
  expect(refused.refusals).toMatchObject([
    { code: "CONFLICT", message: `${nameIn(2021)} is at revision 1, and no expectedRevision was given; read it again` },
  ]);
  expect(await keptIn(2021)).toHaveLength(1);
});

it("of eight at once one is applied, and what it wrote is kept", async () => {
  const eight = await Promise.all(Array.from({ length: 8 }, (_, index) => operator(`Operator ${index}`)));
  const changes = await Promise.all(
    eight.map((one, index) => one.report({ budgetLines: [lineOf(2022, String(index))] })),
  );
  const applied = changes.flatMap(({ figures: [{ outcome }] }, index) => (outcome === "APPLIED" ? [index] : []));
  expect(applied).toHaveLength(1);
  expect(changes.flatMap(({ refusals }) => refusals.map(({ code }: Data) => code))).toEqual(
    Array.from({ length: 7 }, () => "CONFLICT"),
  );
  expect(await keptIn(2022)).toMatchObject([{ planned: String(applied[0]), actor_subject: `Operator ${applied[0]}` }]);
});

it("two coordinators cannot both verify the same figure", async () => {
  await ketut.report({ budgetLines: [lineOf(2023, "100")] });
  await ketut.submit({ regency: { code: BADUNG, year: 2023 } });
  const [made, putu] = await Promise.all([coordinator("Made"), coordinator("Putu")]);
  const named = { figures: [{ figure: nameIn(2023), expectedRevision: 1 }] };
  const { refused } = tellApart(await Promise.all([made.verify(named), putu.verify(named)]));
  expect(refused.figures).toMatchObject([{ status: "VERIFIED", revision: 1 }]);
  expect(refused.refusals).toEqual([
    {
      code: "WRONG_STATUS",
      message: `${nameIn(2023)} is VERIFIED and waits for ACCEPT by the steward of bappenas`,
      path: ["input", "figures", "0"],
    },
  ]);
  expect((await keptIn(2023)).map(({ status }) => status)).toEqual(["DRAFT", "SUBMITTED", "VERIFIED"]);
});

it("of two coordinators who verify a whole province at once one does it, and the other finds it done", async () => {
  await ketut.report({ budgetLines: [lineOf(2024, "100"), { ...lineOf(2024, "50"), budgetSource: "DAK" }] });
  await ketut.submit({ regency: { code: BADUNG, year: 2024 } });
  const [made, putu] = await Promise.all([coordinator("Made"), coordinator("Putu")]);
  const bali = { province: { code: "51", year: 2024 } };
  const changes = await Promise.all([made.verify(bali), putu.verify(bali)]);
  const isIdle = ({ figures }: Data) => figures.length === 0;
  expect(changes.filter(isIdle)).toEqual([
    {
      figures: [],
      refusals: [{ code: "NOT_FOUND", message: "no figure waits for VERIFY there", path: ["input", "province"] }],
    },
  ]);
  expect(changes.find((change) => !isIdle(change)).figures).toMatchObject([
    { outcome: "APPLIED", status: "VERIFIED" },
    { outcome: "APPLIED", status: "VERIFIED" },
  ]);
  expect((await keptIn(2024)).filter(({ status }) => status === "VERIFIED")).toHaveLength(2);
});

it("what one sends in is not what another writes at the same time", async () => {
  await ketut.report({ budgetLines: [lineOf(2025, "100")] });
  const [submitted, written] = await Promise.all([
    ketut.submit({ figures: [{ figure: nameIn(2025), expectedRevision: 1 }] }),
    wayan.report({ budgetLines: [{ ...lineOf(2025, "300"), expectedRevision: 1 }] }),
  ]);
  const { refused } = tellApart([submitted, written]);
  // Either the value was written before, and is another; or it was sent in before, and is no longer theirs.
  expect(refused.refusals).toMatchObject([{ code: refused === submitted ? "CONFLICT" : "LOCKED" }]);
});

it("changes of the same regions in opposite order do not stand in each other's way", async () => {
  const targets = BALI.map((regencyCode) => ({ regencyCode, year: 2025, dimension: "ECONOMY", target: 3 }));
  const [siti, budi] = await Promise.all([steward("Siti"), steward("Budi")]);
  const changes = await Promise.all([
    siti.report({ dimensionTargets: targets }),
    budi.report({ dimensionTargets: targets.toReversed() }),
  ]);
  const { applied, refused } = tellApart(changes);
  expect([applied.figures.length, refused.figures.length]).toEqual([BALI.length, BALI.length]);
});

it("two who bring the same document cannot both bring it", async () => {
  const years = Array.from({ length: 10 }, (_, index) => 2030 + index);
  const documentOf = (year: number) => ({
    code: `51-RENSTRA-${year}`,
    kind: "RENSTRA",
    title: "Rencana Strategis",
    regionCode: "51",
    periodFirstYear: year,
    periodLastYear: year + 4,
  });
  const [siti, budi] = await Promise.all([steward("Siti"), steward("Budi")]);
  for (const year of years) {
    const planningDocuments = [documentOf(year)];
    const changes = await Promise.all([siti.report({ planningDocuments }), budi.report({ planningDocuments })]);
    expect(tellApart(changes).refused.refusals).toMatchObject([{ code: "CONFLICT" }]);
  }
  expect(await hub.sql("bappenas", "select count(*)::int from planning_document where kind = 'RENSTRA'")).toEqual([
    { count: years.length },
  ]);
});
