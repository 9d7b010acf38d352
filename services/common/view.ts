import { BadUserInput } from "./errors.ts";
import { ReportStatus, statusesFrom } from "./graph/report-status.ts";

/** How a year is read. */
export interface View {
  /** The moment as of which it is read; `now` is a word, never a clock reading, so that equal questions have equal keys. */
  readonly instant: Date | "now";
  /** The lowest approval that counts. */
  readonly minStatus: ReportStatus;
}

export const DEFAULT_VIEW: View = { instant: "now", minStatus: ReportStatus.ACCEPTED };

/** As every annual entity carries it: `<instant|now>/<MINSTATUS>/<CURRENT|OF_YEAR>`, the map always today's so far. */
export const printView = ({ instant, minStatus }: View): string =>
  `${instant === "now" ? instant : instant.toISOString()}/${minStatus}/CURRENT`;

/** @throws UnreadableView for what `printView` does not print */
export function parseView(text: string): View {
  const [instant = "", minStatus = ""] = text.split("/");
  const view: View = {
    instant: instant === "now" ? instant : new Date(instant),
    minStatus: ReportStatus[minStatus as ReportStatus],
  };
  if (!isWhole(view) || printView(view) !== text) throw new UnreadableView(text);
  return view;
}

const isWhole = ({ instant, minStatus }: View): boolean =>
  minStatus !== undefined && (instant === "now" || !Number.isNaN(instant.getTime()));

/** A view that this release cannot read is refused, rather than answered as if it were the default. */
export class UnreadableView extends BadUserInput {
  constructor(view: string) {
    super(`view ${JSON.stringify(view)} is unknown; use "${printView(DEFAULT_VIEW)}"`);
  }
}

/** The statuses that a view counts. */
export const countedStatuses = ({ minStatus }: View): readonly ReportStatus[] => statusesFrom(minStatus);
