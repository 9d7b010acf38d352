import type { SimpulPlugin } from "./context.ts";
import { unexpected } from "./internal-error.ts";
import { factsOf } from "./request-facts.ts";

type OnRequest = NonNullable<SimpulPlugin["onRequest"]>;
export type PageRequest = Parameters<OnRequest>[0];

/** A path of the gateway's own beside /graphql. All other requests pass without waiting. */
export function servePage(path: string, render: (payload: PageRequest) => Promise<Response>): OnRequest {
  const serve = async (payload: PageRequest) => payload.endResponse(await render(payload).catch(mask(payload)));
  return (payload) => {
    const isRead = payload.request.method === "GET" || payload.request.method === "HEAD";
    return isRead && payload.url.pathname === path ? serve(payload) : undefined;
  };
}

/** The runtime would answer with the error's stack. */
function mask({ request, fetchAPI }: PageRequest) {
  return (error: unknown) => {
    const facts = factsOf(request);
    facts.fault = error;
    return new fetchAPI.Response(unexpected(facts.id), { status: 500, headers: { "content-type": "text/plain" } });
  };
}
