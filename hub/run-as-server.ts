import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** Whom PostgreSQL runs as; empty: as the hub itself. */
export interface ServerUser {
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * Nothing of the hub's own environment (its keys are in it), English messages whatever the machine speaks; and a
 * working folder that any user can enter.
 */
export const SERVER_SURROUNDINGS = { env: { LC_ALL: "C", TZ: "UTC" }, cwd: "/" } as const;

/** Runs one of PostgreSQL's programs to its end, as the user of the server. */
export async function runAsServer(user: ServerUser, program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await execute(program, args, { ...SERVER_SURROUNDINGS, ...user });
  return stdout;
}
