import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import {
  getOperationAST,
  Kind,
  parse,
  type DocumentNode,
  type FieldNode,
  type SelectionSetNode,
} from 'graphql';
import { clientKey } from '../../planning/separateKeys';
import { sectorKeyOf } from '../../sectorKeyOf';
import { renamedKeys } from './rewriteData';
import type { ResponsePath } from './positions';

interface PlacedFetch {
  readonly node: FetchNode;
  /** Response keys from the root to where the fetch begins; without lists. */
  readonly above: readonly string[];
}

function fetchesOf(node: PlanNode | undefined, above: readonly string[]): readonly PlacedFetch[] {
  switch (node?.kind) {
    case 'Fetch':
      return [{ node, above }];
    case 'Flatten':
      return fetchesOf(node.node, [...above, ...node.path.map(String).filter((step) => step !== '@')]);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap((each) => fetchesOf(each, above));
    case 'Condition':
      return [node.ifClause, node.elseClause].flatMap((each) => fetchesOf(each, above));
    default:
      return [];
  }
}

function fieldsOf(document: DocumentNode, { selections }: SelectionSetNode): readonly FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(document, selection.selectionSet);
    const fragment = document.definitions.find(
      (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? fieldsOf(document, fragment.selectionSet) : [];
  });
}

function selects({ node, above }: PlacedFetch, keys: readonly string[]): boolean {
  if (keys.length <= above.length || !above.every((key, index) => keys[index] === clientKey(key)))
    return false;
  const names = renamedKeys(node.outputRewrites);
  const document = parse(node.operation, { noLocation: true });
  const root = getOperationAST(document, node.operationName)?.selectionSet;
  let sets = root ? [root] : [];
  const inside = node.requires ? ['_entities', ...keys.slice(above.length)] : keys.slice(above.length);
  return inside.every((key) => {
    const fields = sets
      .flatMap((set) => fieldsOf(document, set))
      .filter(({ alias, name }) => {
        const own = alias?.value ?? name.value;
        return clientKey(names.get(own) ?? own) === key;
      });
    sets = fields.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
    return fields.length > 0;
  });
}

/** The sector whose fetch is to bring the value at a path of the response; found only when that value is wrong. */
export function sectorOfPath({ node }: QueryPlan, path: ResponsePath): string | undefined {
  if (!node || node.kind === 'Subscription') return undefined;
  const keys = path.filter((step) => typeof step === 'string');
  const fetch = fetchesOf(node, []).find((each) => selects(each, keys));
  return fetch && sectorKeyOf(fetch.node.serviceName);
}
