import { buildSchema, GraphQLError } from 'graphql';
import { OperationCache } from '../../../shared/kernel/serving/OperationCache';

const schema = buildSchema('type Query { text(of: String): String }  type Mutation { write: String }');
for (const [type, field] of [
  ['Query', 'text'],
  ['Mutation', 'write'],
] as const) {
  const fields = (type === 'Query' ? schema.getQueryType() : schema.getMutationType())?.getFields();
  if (fields?.[field]) fields[field].resolve = () => `${type} answers`;
}

describe('the operations a subgraph knows', () => {
  it('are made ready once', () => {
    const cache = new OperationCache(schema);
    const { operation } = cache.check('{ text }');
    expect(operation).not.toBeNull();
    expect(cache.check('{ text }').operation).toBe(operation);
    expect(cache.check('{ text  }').operation).not.toBe(operation);
  });

  it('are valid', () => {
    const { operation, errors } = new OperationCache(schema).check('{ texts }');
    expect(operation).toBeNull();
    expect(errors?.map(({ message }) => message)).toEqual([
      'Cannot query field "texts" on type "Query". Did you mean "text"?',
    ]);
    expect(() => new OperationCache(schema).check('{ text')).toThrow(GraphQLError);
  });

  it('do not include one that is longer than many others together', () => {
    const cache = new OperationCache(schema);
    const long = `{ text(of: "${'a'.repeat(40_000)}") }`;
    const { operation } = cache.check(long);
    expect(operation).not.toBeNull();
    expect(cache.check(long).operation).not.toBe(operation);
  });

  it('are forgotten when others come more often', () => {
    const cache = new OperationCache(schema);
    const textOf = (number: number) => `{ text(of: "${String(number).padStart(10_000, '0')}") }`;
    const often = cache.check(textOf(0)).operation;
    const once = cache.check(textOf(1)).operation;
    for (let number = 2; number < 40; number += 1) {
      cache.check(textOf(number));
      cache.check(textOf(0));
    }
    expect(cache.check(textOf(0)).operation).toBe(often);
    expect(cache.check(textOf(1)).operation).not.toBe(once);
  });

  it.each([
    ['a text with a NUL character', '{ text(of: "a\\u0000") }', true],
    ['one spelled in braces', '{ text(of: "a\\u{0}") }', true],
    ['a text that only speaks of it', '{ text(of: "\\\\u0000") }', false],
    ['other texts', '{ text(of: "a") }', false],
  ])('tell of %s', (_what, text, hasNul) => {
    expect(new OperationCache(schema).check(text).operation?.hasNul).toBe(hasNul);
  });

  it.each([
    ['a query', '{ text }', undefined, { text: 'Query answers' }],
    ['a mutation', 'mutation { write }', undefined, { write: 'Mutation answers' }],
    ['the one that is named', 'query A { a: text } query B { b: text }', 'B', { b: 'Query answers' }],
  ])('execute %s, again and again', async (_which, text, operationName, data) => {
    const cache = new OperationCache(schema);
    for (let turn = 0; turn < 3; turn += 1) {
      const answer = await cache
        .check(text)
        .operation?.execute({ variables: {}, operationName, context: {} });
      expect(answer).toEqual({ data });
    }
  });

  it.each([
    ['one that is not there', 'query A { text }', 'B', 'Unknown operation named "B".'],
    [
      'none of several',
      'query A { text } query B { text }',
      undefined,
      'Must provide operation name if query contains multiple operations.',
    ],
  ])('refuse to execute %s', async (_which, text, operationName, message) => {
    const { operation } = new OperationCache(schema).check(text);
    const answer = await operation?.execute({ variables: {}, operationName, context: {} });
    expect(answer?.errors?.map((error) => error.message)).toEqual([message]);
  });
});
