import type { SimpulPlugin } from "./context.ts";

type OnRequest = NonNullable<SimpulPlugin["onRequest"]>;
export type PageRequest = Parameters<OnRequest>[0];

/** A path of the gateway's own beside /graphql. All other requests pass without waiting. */
export function servePage(path: string, render: (payload: PageRequest) => Promise<Response>): OnRequest {
  const serve = async (payload: PageRequest) => payload.endResponse(await render(payload));
  return (payload) => {
    const isRead = payload.request.method === "GET" || payload.request.method === "HEAD";
    return isRead && payload.url.pathname === path ? serve(payload) : undefined;
  };
}
