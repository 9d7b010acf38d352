import { link } from "node:fs/promises";

/** Gives a finished file its name; false if the name is taken. A link is made with its content or not at all. */
export async function tryLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
