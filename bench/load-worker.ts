import { type Load, runLoad } from "./load.ts";
import type { LoadReport } from "./load-process.ts";

/** Runs the loads that its parent sends, one after the other, and ends with it. */
process.on("message", (load: Load) => {
  const report = (what: LoadReport) => process.send?.(what);
  void runLoad(load).then(
    (measured) => report({ measured }),
    (error: unknown) => report({ failure: String(error) }),
  );
});
