import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOrm } from "../services/common/database.ts";
import { createDatabases, type TestDatabases } from "./testkit/hub.ts";

let databases: TestDatabases;
beforeAll(async () => {
  databases = await createDatabases();
});
afterAll(() => databases[Symbol.asyncDispose]());

const databaseOf = (agency: string) => {
  const found = databases.list.find(({ definition }) => definition.name === agency);
  if (!found) throw new Error(`no database of ${agency}`);
  return found;
};

it("are what the migrations make of them, and what the entities ask", async () => {
  for (const { definition, urls } of databases.list) {
    const orm = await createOrm(definition.database, urls.migrator);
    expect([definition.name, await orm.migrator.checkSchema()]).toEqual([definition.name, false]);
    await orm.close();
  }
});

describe("an agency's app role", () => {
  it.each([
    ["create table mine (id int)", /permission denied/],
    ["alter table statistic add column mine int", /must be owner/],
    ["drop table statistic", /must be owner/],
    ["truncate statistic", /permission denied/],
  ])("may not: %s", async (statement, refusal) => {
    await expect(asApp("regional", statement)).rejects.toThrow(refusal);
  });

  it("reads and writes rows", async () => {
    await expect(asApp("regional", "update province set name = name where code = '51'")).resolves.toBeUndefined();
  });
});

async function asApp(agency: string, statement: string): Promise<void> {
  const client = new Client(databaseOf(agency).urls.app);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

describe("a rule that the database keeps", () => {
  it.each([
    ["kominfo", "update question_mark set mark = 4.01", "question_mark_mark_check"],
    ["kominfo", "update component_score set score = -0.01", "component_score_score_check"],
    ["kominfo", "update dimension_score set year = 2016", "dimension_score_year_phase_check"],
    [
      "kominfo",
      "update evaluation set published_index = 0 where participation = 'DID_NOT_PARTICIPATE'",
      "evaluation_published_index_check",
    ],
    ["kominfo", "update evaluation set participation = 'NOT_INVITED'", "evaluation_participation_check"],
    ["kominfo", "update membership_stage set stage = 'FINISHED'", "membership_stage_stage_check"],
    [
      "kominfo",
      "update cohort_member set regency_code = '99.99' where regency_code = '51.03'",
      "cohort_member_regency_code_foreign",
    ],
    [
      "kominfo",
      "update evaluation set regency_code = '51' where regency_code = '51.03'",
      "evaluation_regency_code_check",
    ],
    ["kominfo", "delete from cohort", "cohort_member_cohort_year_foreign"],
    ["kominfo", "update masterplan set first_year = 2030, last_year = 2020 where is_made", "masterplan_years_check"],
    ["kominfo", "update masterplan set title = 'Masterplan' where not is_made", "masterplan_is_made_check"],
    ["kominfo", "update scoring_weight set weight = 1.1", "scoring_weight_weight_check"],
    ["kominfo", "update program_target set target = 0", "program_target_target_check"],
    ["kominfo", "update evaluation_round set phase = 3", "evaluation_round_year_phase_check"],
    ["kominfo", "update cohort set status = 'PUBLISHED'", "cohort_status_check"],
    ["regional", "update regency set kind = 'DESA'", "regency_kind_check"],
    ["regional", "update regency set province_code = '99'", "regency_province_code_foreign"],
    ["regional", "update statistic set year = 1999", "statistic_year_check"],
    ["bappenas", "update dimension_target set target = 5", "dimension_target_target_check"],
    ["bappenas", "update budget_line set planned = -1", "budget_line_amount_check"],
    ["provincial", "update action_item set state = 'LOST'", "action_item_state_check"],
    ["provincial", "update progress_rule set at_risk_share = 2", "progress_rule_at_risk_share_check"],
  ])("refuses in %s: %s", async (agency, statement, constraint) => {
    await expect(databases.sql(agency, statement)).rejects.toMatchObject({ constraint });
  });
});
