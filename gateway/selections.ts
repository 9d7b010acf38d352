import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type InlineFragmentNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export function fragmentsOf({ definitions }: DocumentNode): Fragments {
  return new Map(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
}

/** A selection alone in a fragment: the same question, which the planner's executor takes for another. */
export const inFragment = (selection: SelectionNode): InlineFragmentNode => ({
  kind: Kind.INLINE_FRAGMENT,
  selectionSet: { kind: Kind.SELECTION_SET, selections: [selection] },
});

/** What an operation selects in one place under one name, however often it says so. */
export interface SelectedField {
  /** The type that the selection names as the field's owner. */
  readonly parent: string;
  readonly nodes: readonly [FieldNode, ...FieldNode[]];
}

export interface Selection {
  readonly fragments: Fragments;
  /** Whether a selection counts; what does not is left out with all that is below it. */
  readonly includes: (node: SelectionNode) => boolean;
  /** Whether one name under two types is two fields. */
  readonly byType: boolean;
}

/** The fields of selection sets of the type `parent`, as one: what is selected twice is answered once. */
export function collectFields(
  parent: string,
  sets: readonly (SelectionSetNode | undefined)[],
  { fragments, includes, byType }: Selection,
): readonly SelectedField[] {
  const fields = new Map<string, { parent: string; nodes: [FieldNode, ...FieldNode[]] }>();
  const spread = new Set<string>();
  for (const set of sets) {
    collect(set, parent);
  }
  return [...fields.values()];

  function collect(set: SelectionSetNode | undefined, type: string): void {
    for (const node of set?.selections ?? []) {
      if (!includes(node)) continue;
      if (node.kind === Kind.FIELD) {
        add(node, type);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        collect(node.selectionSet, node.typeCondition?.name.value ?? type);
      } else if (!spread.has(node.name.value)) {
        spread.add(node.name.value);
        const fragment = fragments.get(node.name.value);
        collect(fragment?.selectionSet, fragment?.typeCondition.name.value ?? type);
      }
    }
  }

  function add(node: FieldNode, type: string): void {
    const name = node.alias?.value ?? node.name.value;
    const key = byType ? `${type}.${name}` : name;
    const known = fields.get(key);
    if (known) {
      known.nodes.push(node);
    } else {
      fields.set(key, { parent: type, nodes: [node] });
    }
  }
}

/**
 * How many fields a selection set has once its fragments are written out. Each fragment is counted once and
 * remembered, so that fragments within fragments take no longer than they are long.
 */
export function countFields(set: SelectionSetNode, fragments: Fragments): number {
  const counted = new Map<string, number>();
  return count(set);

  function count({ selections }: SelectionSetNode): number {
    return selections.reduce((sum, node) => sum + countNode(node), 0);
  }

  function countNode(node: SelectionNode): number {
    if (node.kind === Kind.FRAGMENT_SPREAD) return countFragment(node.name.value);
    const below = node.selectionSet ? count(node.selectionSet) : 0;
    return node.kind === Kind.FIELD ? 1 + below : below;
  }

  function countFragment(name: string): number {
    const known = counted.get(name);
    const fragment = fragments.get(name);
    if (known !== undefined || !fragment) return known ?? 0;
    // One that spreads itself has no end.
    counted.set(name, Number.POSITIVE_INFINITY);
    const size = count(fragment.selectionSet);
    counted.set(name, size);
    return size;
  }
}

/** How many different fields a selection set selects, at its root and in all. */
export function countSelected(set: SelectionSetNode, fragments: Fragments): { atRoot: number; inAll: number } {
  const everything = { fragments, includes: () => true, byType: false };
  const countIn = (sets: readonly (SelectionSetNode | undefined)[]): number =>
    collectFields("", sets, everything).reduce(
      (sum, { nodes }) => sum + 1 + countIn(nodes.map(({ selectionSet }) => selectionSet)),
      0,
    );
  return { atRoot: collectFields("", [set], everything).length, inAll: countIn([set]) };
}
