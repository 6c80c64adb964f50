import { Kind, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import type { PlanTrap } from './PlanTrap';

/** Finds a field, not of introspection, that is asked for whatever the variables are. */
function fieldAlwaysAsked(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string | null {
  for (const selection of selections) {
    if ((selection.directives?.length ?? 0) > 0) continue;
    if (selection.kind === Kind.FIELD) {
      if (!selection.name.value.startsWith('__')) return selection.name.value;
      continue;
    }
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    const found = inner ? fieldAlwaysAsked(inner.selectionSet, fragments) : null;
    if (found !== null) return found;
  }
  return null;
}

/** A plan without a fetch for an operation that needs one: nothing would be asked, and null answered. */
export const unplannedFields: PlanTrap = ({ plan, document, operation }) => {
  if (plan.node) return null;
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  const byName = new Map(fragments.map((each) => [each.name.value, each]));
  const field = fieldAlwaysAsked(operation.selectionSet, byName);
  return field === null ? null : `No subgraph that can be reached answers what is asked of ${field}.`;
};
