import { Kind, parse, visit } from 'graphql';
import type { CompositionRule } from './CompositionRule';
import { placesOf } from './subgraphFields';

function hasArguments(fieldSet: string): boolean {
  let found = false;
  visit(parse(`{ ${fieldSet} }`), {
    [Kind.ARGUMENT]: () => {
      found = true;
    },
  });
  return found;
}

/** Finds required fields with arguments, nested ones too. */
export const requiresWithoutArguments: CompositionRule = {
  name: 'requires-without-arguments',
  sentence:
    '@requires selects no field with arguments: the planner mixes up such fields and answers wrongly, without an error.',
  violations: ({ subgraphs }) =>
    subgraphs
      .values()
      .flatMap((subgraph) =>
        placesOf(subgraph, subgraph.metadata().requiresDirective(), ({ fields }) =>
          hasArguments(String(fields)),
        ),
      ),
};
