import { Logger as RuntimeLogger } from "@graphql-hive/gateway-runtime";
import type { Logger } from "pino";

/** The runtime's own lines go where ours go. */
export function createRuntimeLogger(log: Logger): RuntimeLogger {
  return new RuntimeLogger({
    // On debug the runtime writes variables, headers and bodies; ours never do.
    level: log.isLevelEnabled("info") ? "info" : "warn",
    writers: [
      {
        write(level, attributes, message) {
          log[level](attributes ?? {}, message ?? "");
        },
      },
    ],
  });
}
