import { readSql } from "../read.ts";
import type { EntityManager, EntityName } from "@mikro-orm/postgresql";
import { Ctx, Directive, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { ReportedEntity } from "../base.entity.ts";
import type { SubgraphContext } from "../subgraph.ts";

interface Counts {
  readonly total: number;
  readonly simulated: number;
}

@ObjectType({ description: "How many figures an agency holds." })
@Directive("@shareable")
export class FigureCounts {
  readonly #count: () => Promise<Counts>;
  #counted: Promise<Counts> | undefined;

  constructor(count: () => Promise<Counts>) {
    this.#count = count;
  }

  @Field(() => Int, { description: "All figures, whatever their source." })
  async total(): Promise<number> {
    return (await this.counted()).total;
  }

  @Field(() => Int, { description: "Those that the hub made up to fill a demonstration." })
  async simulated(): Promise<number> {
    return (await this.counted()).simulated;
  }

  private counted(): Promise<Counts> {
    return (this.#counted ??= this.#count());
  }
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
    async figures(@Ctx() { em }: SubgraphContext): Promise<FigureCounts> {
      // Who asks for no count, as a check of readiness does, learns cheaply whether the database answers.
      await readSql(em, "select 1");
      return new FigureCounts(() => countFigures(em, figures));
    }
  }
  return FigureCountsResolver;
}

/** Of a figure's states the one that is accepted and holds now. */
const HOLDING = "where valid_to = 'infinity' and status = 'ACCEPTED'";

async function countFigures(em: EntityManager, figures: readonly EntityName<ReportedEntity>[]): Promise<Counts> {
  const counts = figures.map((figure) => {
    const { tableName, props } = em.getMetadata(figure);
    const properties: readonly string[] = props.map(({ name }) => name);
    const holding = properties.includes("validTo") ? HOLDING : "";
    return `select count(*)::int as total, count(*) filter (where simulated)::int as simulated from "${tableName}" ${holding}`;
  });
  const [row] = await readSql<Counts>(
    em,
    `select sum(total)::int as total, sum(simulated)::int as simulated from (${counts.join(" union all ")}) as counted`,
  );
  return row ?? { total: 0, simulated: 0 };
}
