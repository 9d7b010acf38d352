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
| \`KEMENDAGRI_IDENTITY_KEY\` | by which it knows that a gateway says who acts: at least 32 characters, the same in the gateway | none: no gateway is believed |
| \`OIDC_ISSUER\`, \`OIDC_AUDIENCE\`, … | whose tokens are accepted from a router of another make, see docs/OPERATIONS.md | none: no token is accepted |
| \`NODE_ENV\` | \`production\` hides the schema from introspection | |
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

  "spbe-index/spbe-index.entity.ts": `import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, Float, ObjectType } from "type-graphql";
import { Figure, FigureEntity } from "../../common/figure/figure.entity.ts";
import { isRegencyCode, REGENCY_COLUMN, RegionCode } from "../../common/region-code.entity.ts";
import { isYear, RowCheck } from "../../common/row-check.ts";

@Entity()
@Figure<SpbeIndex>("SPBE_INDEX", ["regencyCode", "year"])
@RowCheck<SpbeIndex>("spbe_index_regency_code_check", ({ regencyCode }) => isRegencyCode(regencyCode))
@RowCheck<SpbeIndex>("spbe_index_year_check", ({ year }) => isYear(year))
@RowCheck<SpbeIndex>("spbe_index_value_check", ({ value }) => \`\${value} >= 1 and \${value} <= 5\`)
@ObjectType({ description: "The index of electronic government (SPBE) of a regency in a year." })
export class SpbeIndex extends FigureEntity {
  @ManyToOne(() => RegionCode, REGENCY_COLUMN)
  regencyCode!: string;

  @Property({ type: "integer" })
  year!: number;

  @Property({ type: "decimal", precision: 3, scale: 2, runtimeType: "number" })
  @Field(() => Float, { description: "From 1 to 5." })
  value!: number;
}
`,

  "spbe-index/spbe-index.input.ts": `import { IsNumber, Max, Min } from "class-validator";
import { Field, Float, ID, InputType, Int } from "type-graphql";
import { FigureInput } from "../../common/figure/report-figures.input.ts";
import { IsProgramYear, IsRegencyCode } from "../../common/graph/arguments.ts";

@InputType({ description: "The index of electronic government (SPBE) of a regency in a year." })
export class SpbeIndexInput extends FigureInput {
  @Field(() => ID, { description: "Today's code." })
  @IsRegencyCode()
  regencyCode!: string;

  @Field(() => Int)
  @IsProgramYear()
  year!: number;

  @Field(() => Float, { description: "From 1 to 5 in steps of 0.01." })
  @IsNumber({ maxDecimalPlaces: 2 }, { message: "$property must be in steps of 0.01" })
  @Min(1, { message: "$property must be from 1 to 5" })
  @Max(5, { message: "$property must be from 1 to 5" })
  value!: number;
}
`,

  "spbe-index/spbe-index.loader.ts": `import type { EntityManager } from "@mikro-orm/postgresql";
import { createAnnualLoader } from "../../common/create-loader.ts";
import { readFigures } from "../../common/figure/read-figures.ts";
import { SpbeIndex } from "./spbe-index.entity.ts";

export const createSpbeIndexLoader = (em: EntityManager) =>
  createAnnualLoader<SpbeIndex>({
    name: "spbeIndex",
    load: ({ codes, years, view }) =>
      readFigures(em, SpbeIndex, view, { where: { regencyCode: { $in: codes }, year: { $in: years } } }),
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

  "figures.input.ts": `import { Field, InputType } from "type-graphql";
import { FiguresInput } from "../common/figure/report-figures.input.ts";
import { SpbeIndexInput } from "./spbe-index/spbe-index.input.ts";

@InputType({ description: "Values of figures that \`kemendagri\` holds, up to 1000 together." })
export class KemendagriFiguresInput extends FiguresInput {
  @Field(() => [SpbeIndexInput], { nullable: true })
  spbeIndexes?: SpbeIndexInput[] | null;
}
`,

  "figures.ts": `import { ownedByMinistry } from "../common/figure/approval-path.ts";
import { YEARS_WITH_DUTIES } from "../common/figure/figure-kind.ts";
import type { AgencyFigures } from "../common/figure/figure.resolver.ts";
import { AGENCY } from "./agency.ts";
import { KemendagriFiguresInput } from "./figures.input.ts";
import { SpbeIndex } from "./spbe-index/spbe-index.entity.ts";

/** The figures that the agency holds, with its rules for them. */
export const FIGURES: AgencyFigures = {
  agency: AGENCY,
  ReportInput: KemendagriFiguresInput,
  kinds: [
    {
      entity: SpbeIndex,
      list: "spbeIndexes",
      approval: ownedByMinistry(AGENCY),
      duty: { years: YEARS_WITH_DUTIES, dueOn: (year) => \`\${year + 1}-03-31\`, figureCount: 1 },
    },
  ],
};
`,

  "seeds/spbe-index.seeder.ts": `import { insertFigures } from "../../common/figure/read-figures.ts";
import { readCsv, type Seeder, simulatedOn } from "../../common/seeding.ts";
import { SpbeIndex } from "../spbe-index/spbe-index.entity.ts";

const DATA = new URL("data/", import.meta.url);

export const seedSpbeIndexes: Seeder = async ({ em }) => {
  const rows = readCsv<"regency_code" | "year" | "value">(DATA, "spbe-index");
  await insertFigures(
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
import { entitiesOf } from "../common/figure/figure.resolver.ts";
import { createFigureResolvers } from "../common/figure/figure-resolvers.ts";
import { createFigureCountsResolver } from "../common/graph/figure-counts.ts";
import { seedRegister } from "../common/seeding.ts";
import type { SubgraphDefinition } from "../common/subgraph.ts";
import { AGENCY } from "./agency.ts";
import { FIGURES } from "./figures.ts";
import { type Context, createLoaders } from "./loaders.ts";
import { database } from "./mikro-orm.config.ts";
import { NationYear } from "./nation-year/nation-year.ts";
import { resolveNationYearReference } from "./nation-year/nation-year.reference.ts";
import { ProvinceYear } from "./province-year/province-year.ts";
import { resolveProvinceYearReference } from "./province-year/province-year.reference.ts";
import { RegencyYear } from "./regency-year/regency-year.ts";
import { resolveRegencyYearReference } from "./regency-year/regency-year.reference.ts";
import { RegencyYearResolver } from "./regency-year/regency-year.resolver.ts";
import { seedSpbeIndexes } from "./seeds/spbe-index.seeder.ts";
import { SpbeIndexResolver } from "./spbe-index/spbe-index.resolver.ts";

export const subgraph: SubgraphDefinition<ReturnType<typeof createLoaders>> = {
  name: AGENCY,
  database,
  figures: FIGURES.kinds,
  createLoaders,
  resolvers: [
    RegencyYearResolver,
    SpbeIndexResolver,
    createFigureCountsResolver(AGENCY, entitiesOf(FIGURES)),
    ...createFigureResolvers(FIGURES, { RegencyYear, ProvinceYear, NationYear }),
  ],
  references: new Map<ClassType, ReferenceResolver<Context>>([
    [RegencyYear, resolveRegencyYearReference],
    [ProvinceYear, resolveProvinceYearReference],
    [NationYear, resolveNationYearReference],
  ]),
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
        `, { name: "${migration}", class: ${migration} }`,
      ]
    : ["", ""];
  return `import type { DatabaseConfig } from "../common/database.ts";
import { FIGURE_ENTITIES } from "../common/figure/entities.ts";
import { FIGURES_MIGRATION } from "../common/figure/figures.migration.ts";
import { RegionCode } from "../common/region-code.entity.ts";
import { Seeding } from "../common/seeding.ts";
${line}import { SpbeIndex } from "./spbe-index/spbe-index.entity.ts";

export const database: DatabaseConfig = {
  entities: [...FIGURE_ENTITIES, RegionCode, Seeding, SpbeIndex],
  migrations: [FIGURES_MIGRATION${list}],
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
