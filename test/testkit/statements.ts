import { Client } from "pg";

/** Statements that read or write rows; not those that open, close or shape a transaction. */
const TOUCHES_ROWS = /^\s*(select|insert|update|delete|with)\b(?!\s+set_config)/i;

/** The SQL statements that this process sends while something runs. */
export async function countStatements(run: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const query = Client.prototype.query;
  Client.prototype.query = function (this: Client, ...args: Parameters<typeof query>) {
    const [first] = args as unknown as [string | { text?: string }];
    const text = typeof first === "string" ? first : (first.text ?? "");
    if (TOUCHES_ROWS.test(text)) statements.push(text);
    return Reflect.apply(query, this, args);
  } as typeof query;
  try {
    await run();
  } finally {
    Client.prototype.query = query;
  }
  return statements;
}
