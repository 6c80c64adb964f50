import { Kind, parse, type SelectionNode } from 'graphql';
import type { Draft } from './Draft';

/** What tools ask a graph about itself. */
const snippets = [
  '__schema { queryType { name } mutationType { name } subscriptionType { name } }',
  '__schema { types { kind name } }',
  '__schema { directives { name isRepeatable locations args { name type { kind ofType { name } } } } }',
  '__type(name: "TYPE") { __typename kind name description fields { name type { kind name ofType { name } } } }',
  '__type(name: "TYPE") { name possibleTypes { name } interfaces { name } enumValues { name } inputFields { name } }',
  'asked: __type(name: "Nothing") { name }',
  '__type(name: "TYPE") { ...Said } ',
];
const FRAGMENT =
  'fragment Said on __Type { name fields(includeDeprecated: true) { name isDeprecated args { name defaultValue } } }';

/** A question about the graph itself, beside the questions to it. */
export function randomIntrospection(draft: Draft): SelectionNode {
  const { dice, schema } = draft;
  const types = Object.keys(schema.getTypeMap());
  const snippet = dice.pick(snippets).replace('TYPE', dice.pick(types));
  const needsFragment = snippet.includes('...Said');
  const [operation, fragment] = parse(`{ ${snippet} } ${needsFragment ? FRAGMENT : ''}`, {
    noLocation: true,
  }).definitions;
  if (fragment?.kind === Kind.FRAGMENT_DEFINITION) draft.fragments.push(fragment);
  const selection =
    operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections[0] : null;
  if (!selection) throw new Error('a snippet without a selection');
  return selection;
}
