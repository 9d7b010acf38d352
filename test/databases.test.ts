import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrateDatabases } from "../hub/databases.ts";
import { createOrm } from "../services/common/database.ts";
import { createDatabases, databaseOf, type TestDatabases } from "./testkit/hub.ts";

let databases: TestDatabases;
beforeAll(async () => {
  databases = await createDatabases();
});
afterAll(() => databases[Symbol.asyncDispose]());

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

  it("ends a state of a figure, and does nothing else to it", async () => {
    const state = "where region_code = '51.71' and year = 2021 and indicator = 'hdi_ipm'";
    const refusal = /a figure is never overwritten/;
    const asSteward = (statement: string) =>
      asApp("regional", `set simpul.actor = 'MINISTRY_STEWARD//regional//siti'; ${statement} ${state}`);
    await expect(asSteward("update statistic set value = 1")).rejects.toThrow(refusal);
    await expect(databases.sql("regional", `delete from statistic ${state}`)).rejects.toThrow(refusal);
    await expect(asSteward("update statistic set valid_to = now()")).resolves.toBeUndefined();
  });
});

async function asApp(agency: string, statement: string): Promise<void> {
  const client = new Client(databaseOf(databases.list, agency).urls.app);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

describe("a rule that the database keeps", () => {
  it.each([
    ["kominfo", "delete from cohort_year", "cohort_year_foreign"],
    ["kominfo", "update scoring_weight set weight = 1.1", "scoring_weight_kept"],
    ["kominfo", "update scoring_weight set valid_to = now()", "scoring_weight_unchanged"],
    ["kominfo", "update scoring_scheme set valid_to = now()", "scoring_scheme_unchanged"],
    ["kominfo", "delete from question", "question_kept"],
    ["kominfo", "update question set valid_to = now()", "question_unchanged"],
    ["regional", "update regency set kind = 'DESA'", "regency_kind_check"],
    ["regional", "update regency set province_code = '99'", "regency_province_code_foreign"],
    ["provincial", "update action_item set state = 'LOST'", "action_item_state_check"],
    ["provincial", "update progress_rule set at_risk_share = 2", "progress_rule_at_risk_share_check"],
    ["bappenas", "update approval_step set position = 0", "approval_step_position_check"],
    ["bappenas", "update approval_step set status = 'DRAFT'", "approval_step_status_check"],
    ["bappenas", "update approval_step set role = 'HUB_ADMIN'", "approval_step_role_check"],
    ["bappenas", "update approval_step set agency = null", "approval_step_agency_check"],
    ["bappenas", "update approval_step set agency = 'bappenas'", "approval_step_agency_check"],
    ["bappenas", "update approval_step set step = 'ACCEPT'", "approval_step_pkey"],
    ["bappenas", "update reporting_duty set year = 1999", "reporting_duty_year_check"],
    ["bappenas", "update reporting_duty set figure_count = 0", "reporting_duty_figure_count_check"],
    [
      "bappenas",
      "insert into performed_request (actor, idempotency_key, input_hash) values ('Ketut', 'k', '1'), ('Ketut', 'k', '2')",
      "performed_request_pkey",
    ],
  ])("refuses in %s: %s", async (agency, statement, constraint) => {
    await expect(databases.sql(agency, statement)).rejects.toMatchObject({ constraint });
  });

  it.each([
    ["kominfo", "question_mark", "mark = 4.01", "question_mark_mark_check"],
    ["kominfo", "component_score", "score = -0.01", "component_score_score_check"],
    ["kominfo", "dimension_score", "year = 2016", "dimension_score_year_phase_check"],
    [
      "kominfo",
      "evaluation",
      "published_index = 0 where participation = 'DID_NOT_PARTICIPATE'",
      "evaluation_published_index_check",
    ],
    ["kominfo", "evaluation", "participation = 'NOT_INVITED'", "evaluation_participation_check"],
    ["kominfo", "evaluation", "regency_code = '51' where regency_code = '51.03'", "evaluation_regency_code_check"],
    ["kominfo", "membership_stage", "stage = 'FINISHED'", "membership_stage_stage_check"],
    [
      "kominfo",
      "cohort_member",
      "regency_code = '99.99' where regency_code = '51.03'",
      "cohort_member_regency_code_foreign",
    ],
    ["kominfo", "masterplan", "first_year = 2030, last_year = 2020 where is_made", "masterplan_years_check"],
    ["kominfo", "masterplan", "title = 'Masterplan' where not is_made", "masterplan_is_made_check"],
    ["kominfo", "program_target", "target = 0", "program_target_target_check"],
    ["kominfo", "evaluation_round", "phase = 3", "evaluation_round_year_phase_check"],
    ["kominfo", "cohort", "status = 'PUBLISHED'", "cohort_status_check"],
    ["regional", "statistic", "year = 1999", "statistic_year_check"],
    ["bappenas", "dimension_target", "target = 5", "dimension_target_target_check"],
    ["bappenas", "budget_line", "planned = -1", "budget_line_amount_check"],
    ["provincial", "program_event", "ordinal = 0", "program_event_ordinal_check"],
    ["provincial", "smart_province_entry", "selected_for_year = 1999", "smart_province_entry_year_check"],
  ])("refuses in %s a figure of %s with %s", async (agency, table, values, constraint) => {
    // As a migration does that must change figures; it is undone with what is refused.
    const statement = `alter table ${table} disable trigger user; update ${table} set ${values}`;
    await expect(databases.sql(agency, statement)).rejects.toMatchObject({ constraint });
  });
});

describe("the states of a figure", () => {
  const STATE = "region_code = '51.03' and year = 2021 and indicator = 'hdi_ipm'";

  /** Adds a state beside the one that is published. */
  const add = (values: Record<string, unknown>) => `
    insert into statistic overriding system value
    select added.* from statistic as published, jsonb_populate_record(published, '${JSON.stringify(values)}') as added
    where ${STATE.replaceAll(/(\w+) =/g, "published.$1 =")} and published.id > 0;`;

  const accepted = { id: 0, valid_from: "2025-01-01T00:00:00Z", valid_to: "infinity" };
  const draft = { ...accepted, status: "DRAFT" };
  const end = `update statistic set valid_to = now() where ${STATE};`;

  it.each([
    ["two accepted states at a moment", add(accepted), "statistic_holds_once", "23P01"],
    [
      "two states on their way at a moment",
      add(draft) + add({ ...draft, id: -1, status: "SUBMITTED" }),
      "statistic_holds_once",
      "23P01",
    ],
    [
      "a state that ends as it begins",
      add({ ...draft, valid_to: draft.valid_from }),
      "statistic_interval_check",
      "23514",
    ],
    ["a move of none", add({ ...draft, move: "PUBLISH" }), "statistic_move_check", "23514"],
    ["another value", `update statistic set value = 1 where ${STATE}`, "statistic_kept", "23001"],
    [
      "another value as it ends",
      `update statistic set value = 1, valid_to = now() where ${STATE}`,
      "statistic_kept",
      "23001",
    ],
    ["its removal", `delete from statistic where ${STATE}`, "statistic_kept", "23001"],
    [
      "a life after its end",
      `${end} update statistic set valid_to = 'infinity' where ${STATE}`,
      "statistic_kept",
      "23001",
    ],
  ])("are refused: %s", async (_, statement, constraint, code) => {
    await expect(databases.sql("regional", statement)).rejects.toMatchObject({ constraint, code });
  });

  it("may be an accepted one beside one on its way, and the next when both have ended", async () => {
    const next = { ...accepted, id: -1, valid_from: new Date(Date.now() + 60_000).toISOString() };
    await databases.sql("regional", add(draft) + end + add(next));
    const states = await databases.sql(
      "regional",
      `select status, valid_to = 'infinity' as holds from statistic where ${STATE} order by valid_from`,
    );
    expect(states).toEqual([
      { status: "ACCEPTED", holds: false },
      { status: "DRAFT", holds: false },
      { status: "ACCEPTED", holds: true },
    ]);
  });

  it("are kept in every table of figures", async () => {
    for (const { definition } of databases.list) {
      const unkept = await databases.sql(
        definition.name,
        `select table_name from information_schema.columns where column_name = 'taken_steps'
         except select event_object_table from information_schema.triggers where trigger_name = event_object_table || '_kept'`,
      );
      expect([definition.name, unkept]).toEqual([definition.name, []]);
    }
  });
});

describe("the rules by which figures live", () => {
  it("come with the migrations to each kind that has none, and leave alone what was changed", async () => {
    const { sql, list } = databases;
    const steps = () => sql("bappenas", "select kind, step, agency from approval_step order by kind, step");
    const duties = () => sql("bappenas", "select * from reporting_duty order by kind, year");
    const [allSteps, allDuties] = [await steps(), await duties()];
    await sql("bappenas", "delete from approval_step where kind = 'BUDGET_LINE'; delete from reporting_duty");
    await sql("bappenas", "update approval_step set agency = 'kemenkeu' where kind = 'INDICATOR_TARGET'");
    await migrateDatabases(list);
    expect(await duties()).toEqual(allDuties);
    expect(await steps()).toEqual(
      allSteps.map((step) => (step["kind"] === "INDICATOR_TARGET" ? { ...step, agency: "kemenkeu" } : step)),
    );
  });
});
