import type { GatewayConfigSupergraph } from "@graphql-hive/gateway-runtime";

type GraphiqlConfig = Pick<GatewayConfigSupergraph, "graphiql" | "renderGraphiQL">;
type GraphiqlOptions = Parameters<NonNullable<GraphiqlConfig["renderGraphiQL"]>>[0];

const icon = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M3 3l10 10M13 3L3 13" stroke="#1b6e5a" stroke-width="2"/><circle cx="8" cy="8" r="3" fill="#1b6e5a"/></svg>`,
)}`;

/**
 * The page's parts stand in it, and its editor runs workers that it makes of them; it asks this gateway alone.
 */
export const graphiqlPolicy = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  "worker-src blob:",
  "connect-src 'self'",
  "font-src data:",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** GraphiQL with all its parts in the page: a ministry's network may have no way out. */
export function createGraphiql(headline: string | null): GraphiqlConfig {
  let page: Promise<string> | undefined;
  return {
    graphiql: {
      title: "Simpul",
      // The title stands where a logo would.
      logo: "<span></span>",
      favicon: icon,
      defaultQuery: headline ?? "{\n  __typename\n}\n",
    },
    renderGraphiQL(options) {
      page ??= render(options);
      return page;
    },
  };
}

/** Nine megabytes, read and made when someone opens the page first. */
async function render(options: GraphiqlOptions): Promise<string> {
  const { renderGraphiQL } = await import("@graphql-yoga/render-graphiql");
  return renderGraphiQL(options);
}
