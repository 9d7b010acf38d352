import { afterAll, beforeAll, expect, it } from "vitest";
import { createDatabases, databaseOf, type TestDatabases } from "../../../test/testkit/hub.ts";
import { PUBLIC_ACTOR } from "../../../identity/actor.ts";
import { Role } from "../../../identity/role.ts";
import { forkAs } from "../../common/acting.ts";
import { createOrm } from "../../common/database.ts";
import { insertFigures } from "../../common/figure/read-figures.ts";
import { simulatedOn } from "../../common/seeding.ts";
import { database } from "../mikro-orm.config.ts";
import { ActionItem, ActionItemOrigin, ActionItemState, ActionItemTheme } from "./action-item.entity.ts";
import { createActionItemsOfProvinceLoader } from "./action-item.loader.ts";

let databases: TestDatabases;
beforeAll(async () => {
  databases = await createDatabases(false);
});
afterAll(() => databases[Symbol.asyncDispose]());

const itemOf = (regencyCode: string): ActionItem => ({
  itemId: `item-${regencyCode}`,
  regencyCode,
  dimension: null,
  theme: ActionItemTheme.COUNCIL,
  title: "Mengaktifkan kembali Dewan Smart City",
  ownerOffice: "Sekretariat Daerah",
  dueOn: "2025-06-30",
  state: ActionItemState.OPEN,
  closedOn: null,
  originKind: ActionItemOrigin.OTHER,
  findingId: null,
  meetingId: null,
  proposalId: null,
  evidence: [],
  escalatedProposalId: null,
  ...simulatedOn("2024-06-30"),
});

/** As whoever owns the tables. */
async function seed(url: string, items: readonly ActionItem[]): Promise<void> {
  const orm = await createOrm(database, url);
  await insertFigures(orm.em.fork(), ActionItem, items);
  await orm.close();
}

it("finds the follow-ups of a regency by a code that it bore before the split of Papua", async () => {
  const { urls } = databaseOf(databases.list, "provincial");
  const orm = await createOrm(database, urls.app);
  await seed(urls.migrator, [itemOf("93.01"), itemOf("93.02")]);
  const em = forkAs(orm.em, { ...PUBLIC_ACTOR, role: Role.PROVINCE_COORDINATOR, region: "93" });
  const loadPage = createActionItemsOfProvinceLoader(em);
  const regenciesOf = async (regencyCode: string) => {
    const { nodes, count } = await loadPage("93", { first: 10, filter: { regencyCode } });
    return { codes: nodes.map((item) => item.regencyCode), count: await count() };
  };
  expect(await regenciesOf("93.01")).toEqual({ codes: ["93.01"], count: 1 });
  expect(await regenciesOf("91.01")).toEqual({ codes: ["93.01"], count: 1 });
  expect(await regenciesOf("93.99")).toEqual({ codes: [], count: 0 });
  await orm.close();
});
