import {
  Kind,
  OperationTypeNode,
  parse,
  print,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { checkLimits } from '../../../gateway/limits/checkLimits';
import { MAX_TOKENS } from '../../../gateway/limits/maxTokens';
import { Dice } from './Dice';
import { Draft, nameOf, type MeaningfulValues } from './Draft';
import { randomIntrospection } from './randomIntrospection';
import { randomSelections } from './randomSelections';

/** A query, and what to send beside it. */
export interface RandomOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const USUAL = { levels: 7, selections: 25 };
/** Once in a while as deep and as large as the limits allow. */
const EXTREME = { levels: 15, selections: 300 };
const EXTREMES = 0.03;
const INTROSPECTION = 0.08;
const NAMED = 0.5;
const MOST_ATTEMPTS = 50;

function draftDocument(draft: Draft, levels: number): DocumentNode {
  const { schema, dice } = draft;
  const query = schema.getQueryType();
  if (!query) throw new Error('a schema without queries');
  const selectionSet = randomSelections(draft, query, 2 + dice.below(levels - 1));
  const asks = dice.chance(INTROSPECTION) ? [randomIntrospection(draft)] : [];
  const operation: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    ...(dice.chance(NAMED) && { name: nameOf('Asked') }),
    variableDefinitions: draft.variableDefinitions,
    selectionSet: { ...selectionSet, selections: [...selectionSet.selections, ...asks] },
  };
  return { kind: Kind.DOCUMENT, definitions: [operation, ...draft.fragments] };
}

/** Whether the gateway has to answer a document: it is valid and within the limits. */
export function isAdmissible(schema: GraphQLSchema, query: string): boolean {
  try {
    const document = parse(query, { maxTokens: MAX_TOKENS });
    return checkLimits(document).length === 0 && validate(schema, document, specifiedRules).length === 0;
  } catch {
    return false;
  }
}

/**
 * A query on a schema that looks random, is valid and within the gateway's limits, and is the same for the same seed.
 * Selections may contradict each other (the same name for two things): then another is drawn.
 */
export function randomOperation(
  schema: GraphQLSchema,
  values: MeaningfulValues,
  seed: number,
): RandomOperation {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const dice = new Dice(seed * MOST_ATTEMPTS + attempt);
    const { levels, selections } = dice.chance(EXTREMES) ? EXTREME : USUAL;
    const draft = new Draft(schema, values, dice, 3 + dice.below(selections));
    const query = print(draftDocument(draft, levels));
    if (isAdmissible(schema, query)) return { query, variables: draft.variables };
  }
  throw new Error(`no valid operation in ${MOST_ATTEMPTS} attempts for seed ${seed}`);
}
