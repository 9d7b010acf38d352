import { readFile } from "node:fs/promises";

/**
 * When a running process started, in the system's own words; `""` where the system does not tell, `undefined` when
 * no process runs under this id. With the id it names one process for good: ids alone are used again.
 */
export async function findProcessStart(pid: number): Promise<string | undefined> {
  if (!answersSignals(pid)) return undefined;
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The program's name, in parentheses, may hold blanks and parentheses itself: count from the last one.
  const [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const hasEnded = state === "Z" || state === "X";
  return hasEnded ? undefined : (rest[18] ?? "");
}

function answersSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
