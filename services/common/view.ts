import { BadUserInput } from "./errors.ts";

/**
 * How a year is read, carried by every annual entity: `<instant|now>/<MINSTATUS>/<CURRENT|OF_YEAR>`.
 * `now` is a word, never a clock reading, so that equal questions have equal keys.
 */
export const DEFAULT_VIEW = "now/ACCEPTED/CURRENT";

export const isReadable = (view: string): boolean => view === DEFAULT_VIEW;

/** A view that this release cannot read is refused, rather than answered as if it were the default. */
export class UnreadableView extends BadUserInput {
  constructor(view: string) {
    super(`view ${JSON.stringify(view)} is unknown; use "${DEFAULT_VIEW}"`);
  }
}
