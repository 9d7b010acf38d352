import type { GatewayPlugin } from "@graphql-hive/gateway-runtime";

/** What our plugins add to the runtime's context; an agency in this process gets it as `request.context`. */
export interface SimpulContext {
  readonly requestId: string;
  /** The caller's bearer token; null: none was shown, empty: what was shown is none. Never to be logged. */
  readonly token?: string | null;
}

export type SimpulPlugin = GatewayPlugin<SimpulContext>;
