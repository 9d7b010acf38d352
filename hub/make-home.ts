import { access, chmod, constants, mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { StartupError } from "./startup-error.ts";

/** Makes the folder of a home where it is missing, so that the embedded server's user can enter it. */
export async function makeHome(path: string): Promise<void> {
  try {
    const topmost = await mkdir(path, { recursive: true });
    if (topmost !== undefined) await openFolders(path, topmost);
    await access(path, constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartupError(`The folder ${path} cannot be made or written (${code}). Set SIMPUL_HOME to one that can.`);
  }
}

/** Those just made, whatever the umask; what is secret in them has a mode of its own. */
async function openFolders(lowest: string, topmost: string): Promise<void> {
  for (let folder = lowest; folder.length >= topmost.length; folder = dirname(folder)) await chmod(folder, 0o755);
}
