import type { TestHub } from "./hub.ts";

export { today } from "../../services/common/clock.ts";

/**
 * Lets what a test does to an agency's figures have been done on days of the past: no test can wait until March.
 * The database keeps figures from such changes, as it keeps them from others: a superuser asks it to look away.
 */
export class Calendar {
  readonly #hub: TestHub;
  readonly #agency: string;
  readonly #opened: string;

  private constructor(hub: TestHub, agency: string, opened: string) {
    this.#hub = hub;
    this.#agency = agency;
    this.#opened = opened;
  }

  static async open(hub: TestHub, agency: string): Promise<Calendar> {
    const [row] = await hub.sql(agency, "select clock_timestamp()::text as opened");
    return new Calendar(hub, agency, String(row?.["opened"]));
  }

  /** Moves to the beginning of a day what has been done since the calendar was opened, and not been moved yet. */
  async moveTo(day: string): Promise<void> {
    const tables = await this.#hub.sql(
      this.#agency,
      "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'valid_to'",
    );
    const statements = tables.map(({ name }) => this.#moveRows(String(name), day));
    await this.#hub.sql(this.#agency, statements.join("\n"));
  }

  /** The rows are taken out and put in again: while some have moved and others have not, two might hold at once. */
  #moveRows(table: string, day: string): string {
    const isRecent = (column: string) => `${column} > '${this.#opened}' and ${column} < 'infinity'`;
    const move = (column: string) =>
      `${column} = case when ${isRecent(column)} then timestamptz '${day}' + (${column} - '${this.#opened}') else ${column} end`;
    return `
      alter table "${table}" disable trigger user;
      create temporary table moved as
        select * from "${table}" where (${isRecent("valid_from")}) or (${isRecent("valid_to")});
      delete from "${table}" where id in (select id from moved);
      update moved set ${["valid_from", "valid_to", "received_at"].map(move).join(", ")};
      insert into "${table}" overriding system value select * from moved;
      drop table moved;
      alter table "${table}" enable trigger user;`;
  }
}
