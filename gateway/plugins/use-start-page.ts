import type { ExecutionResult } from "@graphql-tools/utils";
import type { SimpulPlugin } from "../context.ts";
import { servePage } from "../serve-page.ts";
import { shareFor } from "../share-for.ts";
import { type FigureCount, renderStartPage, startPageHeaders } from "../start-page.ts";
import type { FigureField } from "../supergraph.ts";

export interface StartPageOptions {
  readonly headline: string | null;
  /** Whether a browser gets GraphiQL. */
  readonly graphiql: boolean;
  readonly figureFields: readonly FigureField[];
  /** Whether the command line of this hub gives out tokens. */
  readonly issuesTokens: boolean;
  /** How long one count is shown to all who ask: nothing limits who does. */
  readonly keptMs: number;
  /** Asks this gateway. */
  readonly ask: (query: string) => Promise<ExecutionResult>;
}

/** `/`: where everything is, the first query to try, and how many figures are simulated. */
export function useStartPage({ figureFields, keptMs, ask, ...page }: StartPageOptions): SimpulPlugin {
  const counted = shareFor(keptMs, countFigures);

  return {
    onRequest: servePage("/", async ({ fetchAPI }) => {
      const html = renderStartPage({ ...page, ...(await counted()) });
      // A copy: the runtime's Response writes the length of its body into what it is given.
      return new fetchAPI.Response(html, { headers: { ...startPageHeaders } });
    }),
  };

  async function countFigures() {
    if (figureFields.length === 0) return { figures: [], away: [] };
    const { data } = await ask(figuresQuery(figureFields));

    const figures = new Map<string, FigureCount>();
    const away = new Set<string>();
    for (const { field, agency } of figureFields) {
      const count: Omit<FigureCount, "agency"> | null = data?.[field] ?? null;
      if (count) {
        const { total = 0, simulated = 0 } = figures.get(agency) ?? {};
        figures.set(agency, {
          agency,
          total: total + count.total,
          simulated: simulated + count.simulated,
        });
      } else {
        away.add(agency);
      }
    }
    return { figures: [...figures.values()], away: [...away] };
  }
}

/** What the start page asks of this gateway. */
export function figuresQuery(figureFields: readonly FigureField[]): string {
  const counts = figureFields.map(({ field }) => `${field} { total simulated }`);
  return `query FiguresOfStartPage { ${counts.join(" ")} }`;
}
