import type { EntityManager, EntityName } from "@mikro-orm/postgresql";
import { Ctx, Directive, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { ReportedEntity } from "../base.entity.js";
import type { SubgraphContext } from "../subgraph.js";

@ObjectType({ description: "How many figures an agency holds." })
@Directive("@shareable")
export class FigureCounts {
  @Field(() => Int, { description: "All figures, whatever their source." })
  total!: number;

  @Field(() => Int, { description: "Those that the hub made up to fill a demonstration." })
  simulated!: number;
}

/** The field by which an agency says how much of its data is made up: `kominfoFigures`. */
export function createFigureCountsResolver(agency: string, figures: readonly EntityName<ReportedEntity>[]) {
  @Resolver()
  class FigureCountsResolver {
    @Query(() => FigureCounts, {
      name: `${agency}Figures`,
      nullable: true,
      description: `How many figures \`${agency}\` holds, and how many of them are simulated.`,
    })
    figures(@Ctx() { em }: SubgraphContext): Promise<FigureCounts> {
      return countFigures(em, figures);
    }
  }
  return FigureCountsResolver;
}

async function countFigures(em: EntityManager, figures: readonly EntityName<ReportedEntity>[]): Promise<FigureCounts> {
  const counts = figures.map(
    (figure) =>
      `select count(*)::int as total, count(*) filter (where simulated)::int as simulated from "${em.getMetadata(figure).tableName}"`,
  );
  const [row] = await em.execute(
    `select sum(total)::int as total, sum(simulated)::int as simulated from (${counts.join(" union all ")}) as counted`,
  );
  return row as FigureCounts;
}
