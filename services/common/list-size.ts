import { type DirectiveNode, type DocumentNode, type FieldDefinitionNode, Kind, parseConstValue, visit } from "graphql";
import { Directive } from "type-graphql";
import { DEFAULT_PAGE_SIZE } from "./graph/arguments.ts";

/** How long a list is at most, or as good as: a gateway counts with it before anybody is asked. */
export const ListSize = (assumedSize: number): MethodDecorator & PropertyDecorator =>
  Directive(`@listSize(assumedSize: ${assumedSize})`);

/** The regencies of the nation. */
export const REGENCY_COUNT = 514;

/** Of a field with the provenance of a summary: what it lacks are regencies, of the nation all of them. */
export const NamesRegencies = (): MethodDecorator & PropertyDecorator =>
  Directive(`@listSize(assumedSize: ${REGENCY_COUNT}, sizedFields: ["missing"])`);

/** All years of the programs that can be asked for until 2030: from 2017 to next year. */
export const YEARS_AT_MOST = 15;

/** A page is as long as its `first` says, wherever a field gives one. */
export function sizePages(document: DocumentNode): DocumentNode {
  return visit(document, {
    FieldDefinition: (field) =>
      givesPage(field) ? { ...field, directives: [...(field.directives ?? []), PAGE_SIZE] } : undefined,
  });
}

const givesPage = ({ arguments: args = [], type }: FieldDefinitionNode): boolean =>
  args.some(({ name }) => name.value === "first") &&
  type.kind === Kind.NAMED_TYPE &&
  type.name.value.endsWith("Connection");

const PAGE_SIZE: DirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: "listSize" },
  arguments: Object.entries({
    assumedSize: String(DEFAULT_PAGE_SIZE),
    slicingArguments: `["first"]`,
    sizedFields: `["nodes"]`,
    requireOneSlicingArgument: "false",
  }).map(([name, value]) => ({
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: name },
    value: parseConstValue(value),
  })),
};
