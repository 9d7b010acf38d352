import type { GatewayPlugin } from "@graphql-hive/gateway-runtime";

/** What our plugins add to the runtime's context; an agency in this process gets it as `request.context`. */
export interface SimpulContext {
  readonly requestId: string;
}

export type SimpulPlugin = GatewayPlugin<SimpulContext>;
