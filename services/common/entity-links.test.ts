import { graphql, type GraphQLSchema } from "graphql";
import { expect, it } from "vitest";
import "reflect-metadata";
import { Directive, Field, ID, ObjectType, Query, Resolver } from "type-graphql";
import { createFederatedSchema } from "./federated-schema.ts";
import { RegencyLink } from "./graph/regency-link.ts";

/** A value type that every agency prints. */
@ObjectType()
@Directive("@shareable")
class Visit {
  @Field(() => RegencyLink, { nullable: true })
  regency!: RegencyLink | null;
}

@Resolver()
class VisitResolver {
  @Query(() => [Visit])
  visits(): Visit[] {
    return [{ regency: { code: "51.71" } }, { regency: null }];
  }
}

/** The entity, as an agency has it that knows more of it than its code. */
@ObjectType()
@Directive('@key(fields: "code")')
class Regency {
  @Field(() => ID)
  code!: string;

  @Field(() => String)
  name!: string;
}

const references = new Map([[Regency, ({ code }: { code: string }) => ({ code, name: `Regency ${code}` })]]);

const visitor = () => createFederatedSchema({ resolvers: [VisitResolver], references: new Map() });
const owner = () => createFederatedSchema({ resolvers: [VisitResolver], references });

const ask = async (schema: GraphQLSchema, source: string) =>
  JSON.parse(JSON.stringify(await graphql({ schema, source, contextValue: {} })));

it("an agency without the entity prints a stub of it, and answers its code", async () => {
  const { sdl, schema } = visitor();
  expect(sdl).toContain('type Regency @key(fields: "code", resolvable: false) {\n  code: ID!\n}');
  expect(sdl).not.toContain("RegencyLink");
  expect(await ask(schema, "{ visits { regency { __typename code } } }")).toEqual({
    data: { visits: [{ regency: { __typename: "Regency", code: "51.71" } }, { regency: null }] },
  });
});

it("an agency with the entity prints that alone, and a link leads to all that it knows of it", async () => {
  const { sdl, schema } = owner();
  expect(sdl.match(/^type Regency\b.*$/gm)).toEqual(['type Regency @key(fields: "code") {']);
  expect(sdl).not.toContain("RegencyLink");
  expect(await ask(schema, "{ visits { regency { code name } } }")).toEqual({
    data: { visits: [{ regency: { code: "51.71", name: "Regency 51.71" } }, { regency: null }] },
  });
});
