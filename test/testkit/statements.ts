import { Client } from "pg";

/** Statements that read or write rows; not those that open, close or shape a transaction, nor the log of who read. */
const TOUCHES_ROWS = /^\s*(select|insert(?! into "audit_entry")|update|delete|with)\b(?!\s+set_config)/i;
/** Goes before a statement of somebody, in one message with it. */
const ANNOUNCEMENT = /^select set_config\([^;]*; /;

/** The SQL statements that this process sends while something runs. */
export async function countStatements(run: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const query = Client.prototype.query;
  Client.prototype.query = function (this: Client, ...args: Parameters<typeof query>) {
    const [first] = args as unknown as [string | { text?: string }];
    const text = (typeof first === "string" ? first : (first.text ?? "")).replace(ANNOUNCEMENT, "");
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
