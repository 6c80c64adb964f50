import fc from 'fast-check';
import { execute, print, type DocumentNode, type ExecutionResult } from 'graphql';
import { CompiledQuery } from '../../../shared/kernel/execution/CompiledQuery';
import { generatedQuery } from './support/generatedQuery';
import { awaited, immediate, scriptedSchema, type Outcome, type Script } from './support/scriptedSchema';
import { lossesOf, soleErrorsOf } from './support/toldOf';

type Values = Record<string, unknown>;

const RUNS = 200;

const plain = scriptedSchema({});

const coordinates = ['Leaf', 'Branch', 'Query'].flatMap((name) => {
  const type = plain.getType(name);
  return type && 'getFields' in type ? Object.keys(type.getFields()).map((field) => `${name}.${field}`) : [];
});

const variables: fc.Arbitrary<Values> = fc.record(
  {
    yes: fc.constantFrom<unknown>(true, false, true, false, null, 'yes'),
    no: fc.boolean(),
    id: fc.constantFrom<unknown>('some', 'none', 7, null, {}),
    first: fc.constantFrom<unknown>(0, 1, 3, null, 1.5, '1'),
    count: fc.constantFrom<unknown>(0, 2, 1, null),
    filter: fc.constantFrom<unknown>(
      {},
      null,
      { name: 'n', kinds: ['LARGE'] },
      { kinds: 'SMALL' },
      { other: 1 },
    ),
  },
  { requiredKeys: ['yes'] },
);

function scriptOf(some: readonly Outcome[], most: number): fc.Arbitrary<Script> {
  return fc
    .array(fc.tuple(fc.constantFrom(...coordinates), fc.constantFrom(...some)), { maxLength: most })
    .map((entries) => Object.fromEntries(entries));
}

async function bothAnswers(document: DocumentNode, script: Script, given: Values) {
  const schema = scriptedSchema(script);
  const compiled = CompiledQuery.of(schema, document);
  if (!compiled) throw new Error(`not compiled: ${print(document)}`);
  return {
    expected: await execute({ schema, document, variableValues: given }),
    answered: await compiled.execute(given, undefined),
  };
}

/** Both lose the same places. */
async function holds(
  script: fc.Arbitrary<Script>,
  alsoHolds: (answered: ExecutionResult, expected: ExecutionResult) => void = () => undefined,
): Promise<void> {
  const property = fc.asyncProperty(generatedQuery(plain), script, variables, async (...made) => {
    const { expected, answered } = await bothAnswers(...made);
    expect(lossesOf(answered)).toEqual(lossesOf(expected));
    alsoHolds(answered, expected);
  });
  await fc.assert(property, { numRuns: RUNS });
}

/**
 * Both tell to the letter what alone lost them a place. One field may stand at several places within a lost one: which of
 * them are told is left open by the specification (6.4.4), and depends on which is noticed first.
 */
function tellToTheLetter(answered: ExecutionResult, expected: ExecutionResult): void {
  for (const sole of soleErrorsOf(answered, expected)) expect(sole.answered).toBe(sole.expected);
}

describe('a compiled query answers what graphql-js answers', () => {
  it('when one field goes wrong in whatever way, to the letter', () =>
    holds(scriptOf([...immediate, ...awaited], 1), tellToTheLetter));

  it('when many fields go wrong at once', () => holds(scriptOf(immediate, 12)));

  it('when many fields are waited for, or go wrong later', () => holds(scriptOf(awaited, 12)));
});
