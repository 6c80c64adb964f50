import { getOperationAST, Kind, parse, TypeNameMetaFieldDef, type SelectionSetNode } from 'graphql';
import { ALWAYS, both, conditionOf, holds, type Condition } from '../response/Condition';

/** A field that an operation selects at its root, and when it counts. */
interface RootField {
  readonly key: string;
  readonly when: Condition;
}

/** Fragments of a plan's operations are in place. `__typename` is left out: it needs no subgraph. */
function rootFieldsOf({ selections }: SelectionSetNode, outer: Condition): readonly RootField[] {
  return selections.flatMap((selection) => {
    const own = conditionOf(selection.directives);
    if (!own || selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const when = both(outer, own);
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFieldsOf(selection.selectionSet, when);
    const { alias, name } = selection;
    return name.value === TypeNameMetaFieldDef.name ? [] : [{ key: alias?.value ?? name.value, when }];
  });
}

/** The response keys that are missing when an operation of a plan fails as a whole, by the coerced variables of a request. */
export function lostFields(
  query: string,
  operationName: string | undefined,
  variables: Readonly<Record<string, unknown>>,
): readonly string[] {
  const operation = getOperationAST(parse(query, { noLocation: true }), operationName);
  const fields = operation ? rootFieldsOf(operation.selectionSet, ALWAYS) : [];
  return [...new Set(fields.filter(({ when }) => holds(when, variables)).map(({ key }) => key))];
}
