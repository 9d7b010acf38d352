import { astFromValueUntyped } from "@graphql-tools/utils";
import { type ConstValueNode, Kind, parse, print, visit } from "graphql";

export interface Headline {
  /** A GraphQL document with one operation. */
  readonly document: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** The document with its variables as their defaults: GraphiQL takes a query from a link, but no variables. */
export function printHeadline({ document, variables = {} }: Headline): string {
  return print(
    visit(parse(document, { noLocation: true }), {
      VariableDefinition(definition) {
        const value = astFromValueUntyped(variables[definition.variable.name.value]);
        return value && value.kind !== Kind.NULL ? { ...definition, defaultValue: value as ConstValueNode } : undefined;
      },
    }),
  );
}
