import { readFileSync } from "node:fs";
import * as graphql from "@graphql-eslint/eslint-plugin";
import { ESLint } from "eslint";
import { printSupergraph } from "../hub/supergraph.ts";

/**
 * Whether the graph reads as one hand wrote it: `npm run check:graph` prints each place where what a client reads
 * breaks a rule of the plugin for GraphQL, a rule of ours for names, or uses a word that the glossary puts aside.
 */

export interface Fault {
  /** The line in the graph as a client reads it. */
  readonly line: number;
  readonly message: string;
}

/** Rules that the plugin has no own for, by what they match in the syntax tree of a schema. */
const NAMES = [
  rule("FieldDefinition", "Date", /(On|Until|AsOf|Day)$|^(asOf|date|from|to|since|until)$/, "a day is called …On"),
  rule("FieldDefinition", "DateTime", /At$|^(at|since)$|^valid(From|To)$/, "a moment is called …At"),
  rule(
    "FieldDefinition",
    "Boolean",
    /^(is|has|works)[A-Z]|^meets[A-Z]|^(existed|simulated)$/,
    "a Boolean tells what is so: is…, has…",
  ),
  {
    selector: "ObjectTypeDefinition[name.value=/^(Query|Mutation)$/] > FieldDefinition:not([description])",
    message: "A field of a root has a description",
  },
  {
    selector: "InputObjectTypeDefinition > Name[value=/^(?!.*(Input|Filter)$)/]",
    message: "An input type is called …Input, or …Filter where it chooses rows",
  },
  {
    selector: "ObjectTypeDefinition[name.value=Mutation] > FieldDefinition > .gqlType > Name[value=/^(?!.*Payload$)/]",
    message: "A mutation answers a …Payload, which has a place for refusals",
  },
  {
    selector: "ObjectTypeDefinition[name.value=Mutation] > FieldDefinition > .arguments > Name[value=/^(?!input$)/]",
    message: "A mutation takes one argument, input",
  },
];

/** Fields of a scalar whose names say what they hold. */
function rule(definition: string, scalar: string, names: RegExp, saying: string) {
  const [named, called] = [`[name.value!=${String(names)}]`, `A field of ${scalar}: ${saying}`];
  const ofScalar = `:matches([gqlType.name.value=${scalar}], [gqlType.gqlType.name.value=${scalar}])`;
  return { selector: `${definition}${named}${ofScalar}`, message: called };
}

/** The rows of the glossary's last table: a word that is not used in names, and the one that is. */
export function readAvoidedWords(): ReadonlyMap<string, string> {
  const glossary = readFileSync(new URL("../docs/GLOSSARY.md", import.meta.url), "utf8");
  const [, section = ""] = glossary.split("\n## Words put aside\n");
  return new Map([...section.matchAll(/^\| ([a-z ]+) \| (.+?) \|/gm)].map(([, not = "", but = ""]) => [not, but]));
}

/** Where it begins a name, or a word in one. */
const avoid = ([word, instead]: readonly [string, string]) => {
  const [first = "", ...rest] = word;
  const letters = `${first.toUpperCase()}${rest.join("")}`;
  // A task force is no task.
  const pattern = `^${word}(?![a-z]|Force)|${letters}(?![a-z]|Force)`;
  const where = [
    "FieldDefinition",
    "InputValueDefinition",
    "ObjectTypeDefinition",
    "EnumTypeDefinition",
    "InputObjectTypeDefinition",
  ];
  return {
    selector: `:matches(${where.join(", ")}) > Name.name[value=/${pattern}/]`,
    message: `The graph does not say "${word}": ${instead}`,
  };
};

/** A root needs none, but its fields do. (The plugin's own option for them finds none where there are two roots.) */
const DESCRIBED = {
  types: true,
  DirectiveDefinition: true,
  ignoredSelectors: ["[name.value=/^(Query|Mutation)$/]"],
};

export async function lintSchema(sdl: string, avoided: ReadonlyMap<string, string>): Promise<Fault[]> {
  const { configs, parser, rules } = graphql;
  const eslint = new ESLint({
    overrideConfigFile: true,
    overrideConfig: {
      files: ["**/*.graphql"],
      plugins: { "@graphql-eslint": { rules } as never },
      languageOptions: { parser, parserOptions: { graphQLConfig: { schema: sdl } } },
      rules: {
        ...configs["flat/schema-recommended"].rules,
        // A region is known by its code, and a row of a list by none: what has an id of its own is for its agency to say.
        "@graphql-eslint/strict-id-in-types": "off",
        "@graphql-eslint/require-description": ["error", DESCRIBED],
        "@graphql-eslint/no-typename-prefix": "off",
        // The text is printed, all of it in one way.
        "@graphql-eslint/description-style": "off",
        "@graphql-eslint/require-nullable-result-in-root": "error",
        "@graphql-eslint/no-scalar-result-type-on-mutation": "error",
        "no-restricted-syntax": ["error", ...NAMES, ...[...avoided].map(avoid)],
      },
    },
  });
  const [result] = await eslint.lintText(sdl, { filePath: "graph.graphql" });
  return (result?.messages ?? []).map(({ line, message }) => ({ line, message }));
}

if (import.meta.main) {
  const { publicSdl } = await printSupergraph();
  const faults = await lintSchema(publicSdl, readAvoidedWords());
  const lines = publicSdl.split("\n");
  for (const { line, message } of faults) console.log(`${message}\n  ${line}: ${lines[line - 1]?.trim()}`);
  console.log(faults.length === 0 ? "graph: as one hand wrote it" : `graph: ${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
