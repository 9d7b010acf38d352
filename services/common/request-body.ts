import type { IncomingMessage } from "node:http";
import { MIMEType } from "node:util";

/** More than the largest question of a gateway, with room: a nation's regencies with all that a computed figure needs. */
export const MAX_BODY_BYTES = 10 * 1024 * 1024;

/** Why a request is refused before it is looked at as one of GraphQL. */
export class BodyRefused extends Error {
  override readonly name = "BodyRefused";
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** @throws BodyRefused for more bytes than the limit, whatever the request says of their number */
export async function readBody(request: IncomingMessage, limit = MAX_BODY_BYTES): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Destroyed when the loop is left, it would keep its connection from ever carrying another request.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) throw new BodyRefused(413, `The body must be of ${limit} bytes at most`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * What a body of JSON holds; undefined for another media type, which is no question of GraphQL.
 * @throws BodyRefused
 */
export function parseBody(body: Buffer, headers: IncomingMessage["headers"]): unknown {
  if (!isJson(headers["content-type"])) return undefined;
  if (headers["content-encoding"]) throw new BodyRefused(415, "The body must not be compressed");
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)) as unknown;
  } catch {
    throw new BodyRefused(400, "The body must be JSON in UTF-8");
  }
}

function isJson(contentType: string | undefined): boolean {
  if (contentType === undefined) return false;
  const { essence, params } = parseMediaType(contentType);
  if (essence !== "application/json") return false;
  if ((params.get("charset") ?? "utf-8").toLowerCase() !== "utf-8") {
    throw new BodyRefused(415, "The body must be JSON in UTF-8");
  }
  return true;
}

function parseMediaType(contentType: string): Pick<MIMEType, "essence" | "params"> {
  try {
    return new MIMEType(contentType);
  } catch {
    throw new BodyRefused(415, "The header Content-Type cannot be read");
  }
}
