import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import type { MikroORM } from "@mikro-orm/postgresql";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createDatabases, databaseOf, type TestDatabases } from "../../../test/testkit/hub.ts";
import { countStatements } from "../../../test/testkit/statements.ts";
import { createOrm } from "../database.ts";
import { link, NATION, RegionCode } from "../region-code.entity.ts";
import { DEFAULT_VIEW, printView } from "../view.ts";
import { FIGURE_ENTITIES } from "./entities.ts";
import { Figure, FigureEntity } from "./figure.entity.ts";
import { type ExpectedOf, type FigureKind, locateKind } from "./figure-kind.ts";
import { createReportingLoader } from "./reporting.ts";

/** A report that a province owes once a year. */
@Entity()
@Figure<Budget>("BUDGET", ["provinceCode", "year"])
class Budget extends FigureEntity {
  @ManyToOne(() => RegionCode, link("province_code"))
  provinceCode!: string;

  @Property({ type: "integer", fieldName: "of_year" })
  year!: number;
}

let databases: TestDatabases;
let orm: MikroORM;
beforeAll(async () => {
  databases = await createDatabases(false);
  await databases.sql(
    "provincial",
    `create table budget (province_code text, of_year int, status text, simulated bool, taken_steps text[], received_at timestamptz default '2024-01-10', valid_from timestamptz, valid_to timestamptz);
     grant select on budget to provincial_app;
     insert into budget (province_code, of_year, status, simulated, valid_from, valid_to) values ('51', 2023, 'ACCEPTED', false, '2024-01-10', 'infinity'), ('31', 2023, 'DRAFT', false, '2024-01-10', 'infinity');
     insert into reporting_duty (kind, year, due_on, figure_count) values ('BUDGET', 2023, '2024-01-31', 1), ('BUDGET', 2024, '2025-01-31', 1), ('OTHER', 2023, '2024-01-31', 1)`,
  );
  const { urls } = databaseOf(databases.list, "provincial");
  orm = await createOrm({ entities: [...FIGURE_ENTITIES, RegionCode, Budget], migrations: [] }, urls.app);
});
afterAll(async () => {
  await orm.close();
  await databases[Symbol.asyncDispose]();
});

const view = printView(DEFAULT_VIEW);

function createLoader(rule: Pick<FigureKind, "expectedOf"> = {}) {
  const em = orm.em.fork();
  return createReportingLoader(em, [locateKind(em, { entity: Budget, list: "budgets", approval: [], ...rule })]);
}

/** What a node says of the provinces' budgets, in short. */
async function askOf(loader: ReturnType<typeof createLoader>, code: string, year = 2023) {
  const [node] = await loader.load({ code, year, view });
  return node?.kinds.map(({ kind, dueOn, expected, reported, missing }) => ({
    kind,
    dueOn,
    expected: expected.count,
    reported: reported.regions,
    missing: missing.count,
  }));
}

it("asks provinces for what is a province's to report, and none of their regencies", async () => {
  const loader = createLoader();
  const bali = { code: "51", regency: null, province: { code: "51" } };
  const due = { kind: "BUDGET", dueOn: "2024-01-31" };
  expect(await askOf(loader, "51")).toEqual([{ ...due, expected: 1, reported: [bali], missing: 0 }]);
  expect(await askOf(loader, "31")).toEqual([{ ...due, expected: 1, reported: [], missing: 1 }]);
  expect(await askOf(loader, NATION)).toEqual([{ ...due, expected: 38, reported: [bali], missing: 37 }]);
  expect(await askOf(loader, "51.03")).toEqual([]);
});

it("reads all nodes and years in one statement, and answers equal keys and unknown ones", async () => {
  const loader = createLoader();
  const codes = ["51", "31", "51", "99", "51.03", NATION];
  const statements = await countStatements(async () => {
    const answers = await Promise.all(
      [2023, 2024, 1999].flatMap((year) => codes.map((code) => askOf(loader, code, year))),
    );
    const due = [1, 1, 1, null, null, 38];
    expect(answers.map((kinds) => kinds?.[0]?.expected ?? null)).toEqual([...due, ...due, ...due.map(() => null)]);
  });
  expect(statements).toHaveLength(1);
});

it("lets a kind say once a year who owes it, and keeps the kind where nobody does", async () => {
  const questions: ExpectedOf[] = [];
  const loader = createLoader({
    expectedOf: (_em, asked) => {
      questions.push(asked);
      return Promise.resolve(asked.codes.filter((code) => code === "51"));
    },
  });
  const nodes = await Promise.all(["51", "31", NATION].map((code) => askOf(loader, code)));
  expect(nodes.map((kinds) => kinds?.map(({ expected, missing }) => [expected, missing]))).toEqual([
    [[1, 0]],
    [[0, 0]],
    [[1, 0]],
  ]);
  expect(questions).toMatchObject([{ year: 2023, instant: "now" }]);
  expect(questions[0]?.codes).toHaveLength(38);
});
