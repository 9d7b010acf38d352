import { Pool } from "pg";

/** One SQL statement, prepared once a connection. It takes a region's code and a year, and answers in one row. */
export interface Statement<Row> {
  readonly name: string;
  readonly text: string;
  /** Not there at run time: ties the text to the shape of its row. */
  readonly row?: Row;
}

export interface Database {
  read<Row>(statement: Statement<Row>, values: readonly unknown[]): Promise<Row | undefined>;
}

/** More connections than this make no server of few cores faster. */
const CONNECTIONS = 8;

export function openDatabase(url: string): Database {
  const pool = new Pool({ connectionString: url, min: CONNECTIONS, max: CONNECTIONS });
  return {
    async read<Row>({ name, text }: Statement<Row>, values: readonly unknown[]) {
      const { rows } = await pool.query({ name, text, values: [...values] });
      return rows[0] as Row | undefined;
    },
  };
}
