import { type ConstDirectiveNode, type DocumentNode, Kind, parse, valueFromASTUntyped } from "graphql";
import type { Identity } from "./identities.ts";

/** Whether somebody may ask for a field, as its directives say it in the supergraph. */
export type MayAsk = (type: string, field: string) => boolean;

/** Of what is told of a type and of a field, all must be met. */
export function readRights(supergraph: string, identity: Identity): MayAsk {
  const demands = listDemands(parse(supergraph));
  return (type, field) =>
    [type, `${type}.${field}`].every((place) => (demands.get(place) ?? []).every(isMetBy(identity)));
}

function listDemands(supergraph: DocumentNode): ReadonlyMap<string, readonly ConstDirectiveNode[]> {
  const places = supergraph.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    const { name, directives = [], fields = [] } = definition;
    return [
      [name.value, directives] as const,
      ...fields.map((field) => [`${name.value}.${field.name.value}`, field.directives ?? []] as const),
    ];
  });
  return new Map(places);
}

const isMetBy =
  (identity: Identity) =>
  (directive: ConstDirectiveNode): boolean => {
    const told = (argument: string) => {
      const value = directive.arguments?.find(({ name }) => name.value === argument)?.value;
      return value && valueFromASTUntyped(value);
    };
    switch (directive.name.value) {
      case "authenticated":
        return identity !== null;
      case "tag":
        return identity !== null || told("name") !== "internal";
      case "requiresScopes": {
        const alternatives = told("scopes") as readonly (readonly string[])[];
        return alternatives.some((all) => all.every((scope) => scope === identity?.role));
      }
      default:
        return true;
    }
  };
