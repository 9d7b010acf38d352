import type { EntityManager } from "@mikro-orm/postgresql";
import { type ClassType, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { AnnualKey } from "../create-loader.ts";
import { Reporting } from "../graph/reporting.ts";
import { Authenticated } from "../graph/rights.ts";
import { NATION } from "../region-code.entity.ts";
import type { SubgraphContext } from "../subgraph.ts";
import { DEFAULT_VIEW, parseView, printView } from "../view.ts";
import { locateKinds } from "./figure-kind.ts";
import type { AgencyFigures } from "./figure.resolver.ts";
import { createReportingLoader } from "./reporting.ts";

/** A year of a region, or of the nation, which has no code. */
type YearKey = Omit<AnnualKey, "code"> & { readonly code?: string };

/** The agency's classes of the years to which it adds. */
export interface YearClasses {
  readonly RegencyYear: ClassType<YearKey>;
  readonly ProvinceYear: ClassType<YearKey>;
  readonly NationYear: ClassType<YearKey>;
}

/** The fields by which each year says who has reported: `kominfoReporting`. */
export function createReportingResolvers(figures: AgencyFigures, years: YearClasses): readonly ClassType[] {
  const loaderOf = createLoaders(figures);
  return Object.values(years).map((Year) => createReportingResolver(figures.agency, Year, loaderOf));
}

type ReportingLoader = ReturnType<typeof createReportingLoader>;

/** One loader a request: each has an entity manager of its own. */
function createLoaders({ kinds }: AgencyFigures): (em: EntityManager) => ReportingLoader {
  const made = new WeakMap<EntityManager, ReportingLoader>();
  return (em) => {
    const loader = made.get(em) ?? createReportingLoader(em, locateKinds(em, kinds));
    made.set(em, loader);
    return loader;
  };
}

function createReportingResolver(
  agency: string,
  Year: ClassType<YearKey>,
  loaderOf: (em: EntityManager) => ReportingLoader,
): ClassType {
  @Resolver(() => Year)
  class ReportingResolver {
    @FieldResolver(() => Reporting, {
      name: `${agency}Reporting`,
      nullable: true,
      description: `Who has reported to \`${agency}\` what is owed for the year, and who has not.`,
    })
    @Authenticated()
    async reporting(
      @Root() { code = NATION, year, view }: YearKey,
      @Ctx() { em }: SubgraphContext,
    ): Promise<Reporting> {
      const [node] = await loaderOf(em).load({ code, year, view: withoutStatus(view) });
      return { kinds: node?.kinds ?? [] };
    }
  }
  return ReportingResolver;
}

/** Years that are read with different statuses are reported alike. */
const withoutStatus = (view: string): string => printView({ ...DEFAULT_VIEW, instant: parseView(view).instant });
