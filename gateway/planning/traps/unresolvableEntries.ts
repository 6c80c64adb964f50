import type { Subgraphs } from '@apollo/federation-internals';
import type { FetchNode, QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, type SelectionSetNode } from 'graphql';
import { fetchNodes } from '../fetchNodes';
import { entityKeys, type EntityKey } from './fieldSets';
import type { PlanTrap } from './PlanTrap';

/** What representations of any type may hold; fields that hold more are named several times. */
function fieldsOf(given: readonly QueryPlanSelectionNode[]): readonly QueryPlanFieldNode[] {
  return given.flatMap((each) => (each.kind === 'Field' ? [each] : fieldsOf(each.selections)));
}

/** Says whether representations hold all fields of a key; those that depend on a type they may do without. */
function hold(given: readonly QueryPlanSelectionNode[], key: SelectionSetNode): boolean {
  return key.selections.every((wanted) => {
    if (wanted.kind !== Kind.FIELD) return true;
    const found = fieldsOf(given).filter(({ name }) => name === wanted.name.value);
    if (found.length === 0) return false;
    const inner = found.flatMap(({ selections = [] }) => selections);
    return !wanted.selectionSet || hold(inner, wanted.selectionSet);
  });
}

/** The type at which a fetch enters by fields that are no key the subgraph finds the entity by; null if there is none. */
function wrongEntry({ requires = [] }: FetchNode, keys: readonly EntityKey[]): string | null {
  for (const entry of requires) {
    if (entry.kind !== 'InlineFragment' || entry.typeCondition === undefined) continue;
    const ofType = keys.filter(({ type }) => type === entry.typeCondition);
    const isFound = ofType.some(({ isResolvable, fields }) => isResolvable && hold(requires, fields));
    if (ofType.length > 0 && !isFound) return entry.typeCondition;
  }
  return null;
}

/** A subgraph asked for an entity by a key that it declares not to resolve: it finds none, or another. */
export function unresolvableEntries(subgraphs: Subgraphs): PlanTrap {
  const keys = new Map([...subgraphs.values()].map((each) => [each.name, entityKeys(each)]));
  return ({ plan }) => {
    for (const fetch of fetchNodes(plan)) {
      const type = wrongEntry(fetch, keys.get(fetch.serviceName) ?? []);
      if (type !== null) return `No subgraph that can be reached finds the ${type} that is asked for here.`;
    }
    return null;
  };
}
