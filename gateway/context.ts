import type { IncomingMessage } from "node:http";
import type { GatewayPlugin } from "@graphql-hive/gateway-runtime";
import type { Actor } from "../identity/actor.ts";

/** What our plugins add to the runtime's context; an agency in this process gets it as `request.context`. */
export interface SimpulContext {
  readonly requestId: string;
  /** The request as it came over HTTP; not there where the gateway asks itself. */
  readonly req?: IncomingMessage;
  /** Who asks; absent where the gateway asks for itself. */
  readonly actor?: Actor;
  /** SHA-256 of the document that they sent; absent where the gateway asks for itself. */
  readonly operationHash?: string;
}

export type SimpulPlugin = GatewayPlugin<SimpulContext>;
