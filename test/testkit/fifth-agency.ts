/** What somebody writes for a fifth agency, by its path in the agency's folder: one table, one field of `RegencyYear`. */
export const KEMENDAGRI: Readonly<Record<string, string>> = {
  "subgraph.json": `{ "name": "kemendagri", "port": 4005 }\n`,

  "README.md": `# kemendagri

The ministry of home affairs: how far electronic government has come.
To \`RegencyYear\` it adds \`spbeIndex\`.

| variable | meaning | default |
|---|---|---|
| \`KEMENDAGRI_DATABASE_URL\` | its database, in the app's role | none: it must be set when the agency runs alone |
| \`HOST\` | the address it listens on | \`127.0.0.1\` |
| \`PORT\` | the port it listens on | \`4005\` |
| \`LOG_LEVEL\` | \`trace\`, \`debug\`, \`info\`, \`warn\`, \`error\`, \`fatal\` or \`silent\` | \`info\` |
`,

  "regency-year/regency-year.ts": `import { Directive, Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType()
@Directive('@key(fields: "code year view")')
export class RegencyYear {
  @Field(() => ID)
  readonly code!: string;

  @Field(() => Int)
  readonly year!: number;

  @Field(() => String)
  @Directive("@inaccessible")
  readonly view!: string;
}
`,

  "regency-year/regency-year.reference.ts": `import type { RegencyYear } from "./regency-year.ts";

/** Never null: the key is a coordinate. */
export const resolveRegencyYearReference = (key: RegencyYear): RegencyYear => key;
`,

  "regency-year/regency-year.resolver.ts": `import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../loaders.ts";
import { SpbeIndex } from "../spbe-index/spbe-index.entity.ts";
import { RegencyYear } from "./regency-year.ts";

@Resolver(() => RegencyYear)
export class RegencyYearResolver {
  @FieldResolver(() => SpbeIndex, { nullable: true, description: "Null where none was published." })
  async spbeIndex(@Root() key: RegencyYear, @Ctx() { loaders }: Context): Promise<SpbeIndex | null> {
    const [index = null] = await loaders.spbeIndex.load(key);
    return index;
  }
}
`,

  "spbe-index/spbe-index.entity.ts": `import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, Float, ObjectType } from "type-graphql";
import { ReportedEntity } from "../../common/base.entity.ts";
import { REGENCY_KEY, RegionCode } from "../../common/region-code.entity.ts";

@Entity()
@ObjectType({ description: "The index of electronic government (SPBE) of a regency in a year." })
export class SpbeIndex extends ReportedEntity {
  @ManyToOne(() => RegionCode, REGENCY_KEY)
  regencyCode!: string;

  @PrimaryKey({ type: "integer" })
  year!: number;

  @Property({ type: "decimal", precision: 3, scale: 2, runtimeType: "number" })
  @Field(() => Float, { description: "From 1 to 5." })
  value!: number;
}
`,

  "spbe-index/spbe-index.loader.ts": `import type { EntityManager } from "@mikro-orm/postgresql";
import { createAnnualLoader } from "../../common/create-loader.ts";
import { readRows } from "../../common/database.ts";
import { SpbeIndex } from "./spbe-index.entity.ts";

export const createSpbeIndexLoader = (em: EntityManager) =>
  createAnnualLoader<SpbeIndex>({
    name: "spbeIndex",
    load: ({ codes, years }) =>
      readRows(em, SpbeIndex, { where: { regencyCode: { $in: codes }, year: { $in: years } } }),
    keyOf: ({ regencyCode, year }) => ({ code: regencyCode, year }),
  });
`,

  "spbe-index/spbe-index.resolver.ts": `import { FieldResolver, Resolver, Root } from "type-graphql";
import { Provenance, reportedProvenance } from "../../common/graph/provenance.ts";
import { AGENCY } from "../agency.ts";
import { SpbeIndex } from "./spbe-index.entity.ts";

@Resolver(() => SpbeIndex)
export class SpbeIndexResolver {
  @FieldResolver(() => Provenance)
  provenance(@Root() index: SpbeIndex): Provenance {
    return reportedProvenance(AGENCY, index);
  }
}
`,

  "seeds/data/spbe-index.csv": `regency_code,year,value
51.03,2023,3.51
51.71,2023,3.22
`,

  "seeds/spbe-index.seeder.ts": `import { insertRows } from "../../common/database.ts";
import { readCsv, type Seeder, simulatedOn } from "../../common/seeding.ts";
import { SpbeIndex } from "../spbe-index/spbe-index.entity.ts";

const DATA = new URL("data/", import.meta.url);

export const seedSpbeIndexes: Seeder = async ({ em }) => {
  const rows = readCsv<"regency_code" | "year" | "value">(DATA, "spbe-index");
  await insertRows(
    em,
    SpbeIndex,
    rows.map(({ regency_code, year, value }) => ({
      regencyCode: regency_code,
      year: Number(year),
      value: Number(value),
      ...simulatedOn(\`\${year}-12-31\`),
    })),
  );
};
`,

  "loaders.ts": `import type { EntityManager } from "@mikro-orm/postgresql";
import type { SubgraphContext } from "../common/subgraph.ts";
import { createSpbeIndexLoader } from "./spbe-index/spbe-index.loader.ts";

export const createLoaders = (em: EntityManager) => ({
  spbeIndex: createSpbeIndexLoader(em),
});

export type Context = SubgraphContext<ReturnType<typeof createLoaders>>;
`,

  "subgraph.ts": `import type { ClassType } from "type-graphql";
import type { ReferenceResolver } from "../common/federated-schema.ts";
import { createFigureCountsResolver } from "../common/graph/figure-counts.ts";
import { seedRegister } from "../common/seeding.ts";
import type { SubgraphDefinition } from "../common/subgraph.ts";
import { AGENCY } from "./agency.ts";
import { type Context, createLoaders } from "./loaders.ts";
import { database } from "./mikro-orm.config.ts";
import { RegencyYear } from "./regency-year/regency-year.ts";
import { resolveRegencyYearReference } from "./regency-year/regency-year.reference.ts";
import { RegencyYearResolver } from "./regency-year/regency-year.resolver.ts";
import { seedSpbeIndexes } from "./seeds/spbe-index.seeder.ts";
import { SpbeIndex } from "./spbe-index/spbe-index.entity.ts";
import { SpbeIndexResolver } from "./spbe-index/spbe-index.resolver.ts";

export const subgraph: SubgraphDefinition<ReturnType<typeof createLoaders>> = {
  name: AGENCY,
  database,
  createLoaders,
  resolvers: [RegencyYearResolver, SpbeIndexResolver, createFigureCountsResolver(AGENCY, [SpbeIndex])],
  references: new Map<ClassType, ReferenceResolver<Context>>([[RegencyYear, resolveRegencyYearReference]]),
  seeders: { REAL: [seedRegister, seedSpbeIndexes], DEMONSTRATION: [] },
};
`,

  "mikro-orm.config.ts": databaseConfig(),
};

/** `mikro-orm.config.ts`, before and after the first migration is written. */
export function databaseConfig(migration?: string): string {
  const [line, list] = migration
    ? [
        `import { ${migration} } from "./migrations/${migration}.ts";\n`,
        `{ name: "${migration}", class: ${migration} }`,
      ]
    : ["", ""];
  return `import type { DatabaseConfig } from "../common/database.ts";
import { RegionCode } from "../common/region-code.entity.ts";
import { Seeding } from "../common/seeding.ts";
${line}import { SpbeIndex } from "./spbe-index/spbe-index.entity.ts";

export const database: DatabaseConfig = {
  entities: [RegionCode, Seeding, SpbeIndex],
  migrations: [${list}],
};
`;
}

/** Puts the agency beside `regional`, in `docker-compose.yml`: its lines, and its service. */
export function addBesideRegional(text: string): string {
  const rename = (part: string) =>
    part.replaceAll("REGIONAL", "KEMENDAGRI").replaceAll("regional", "kemendagri").replaceAll("4003", "4005");
  const double = (part: string) =>
    part.replaceAll(/^.*(?:REGIONAL_|regional: \{).*\n/gm, (line) => line + rename(line));
  const [service = ""] = /^ {2}regional:\n(?: {4}.*\n)+/m.exec(text) ?? [];
  const lines = service
    ? text
        .split(service)
        .map(double)
        .join(`${service}\n${rename(service)}`)
    : double(text);
  return lines.replace(/^ +AGENCIES: .*$/m, "$& kemendagri");
}
