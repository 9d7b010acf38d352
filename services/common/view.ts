import { BadUserInput } from "./errors.ts";

/**
 * How a year is read, carried by every annual entity: `<instant|now>/<MINSTATUS>/<CURRENT|OF_YEAR>`.
 * `now` is a word, never a clock reading, so that equal questions have equal keys.
 */
export const DEFAULT_VIEW = "now/ACCEPTED/CURRENT";

/** Refuses a view that this release cannot read, rather than answer as if it were the default. */
export function assertReadable(view: string): void {
  if (view !== DEFAULT_VIEW) throw new BadUserInput(`view ${JSON.stringify(view)} is unknown; use "${DEFAULT_VIEW}"`);
}
