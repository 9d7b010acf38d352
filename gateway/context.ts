import type { IncomingMessage } from "node:http";

import type { GatewayPlugin } from "@graphql-hive/gateway-runtime";

import type { Actor } from "../identity/actor.ts";

/** What our plugins add to the runtime's context; an agency in this process gets it as `request.context`. */
export interface SimpulContext {
  readonly requestId: string;
  /** The caller's bearer token; null: none was shown, empty: what was shown is none. Never to be logged. */
  readonly token?: string | null;
  /** The request as it came over HTTP; not there where the gateway asks itself. */
  readonly req?: IncomingMessage;
  /** Who asks; not there: nobody in particular. */
  readonly actor?: Actor;
}

export type SimpulPlugin = GatewayPlugin<SimpulContext>;
