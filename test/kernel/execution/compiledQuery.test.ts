import { buildSchema, execute, parse, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import { CompiledQuery } from '../../../shared/kernel/execution/CompiledQuery';
import { toldOf } from './support/toldOf';

const schema = buildSchema(/* GraphQL */ `
  type Query {
    things(first: Int = 2): [Thing!]
    text: String
    again(times: Int!): String
  }
  type Mutation {
    write: Boolean
  }
  type Thing {
    id: ID!
    inner(size: Int): Thing
  }
`);

function resolving(resolvers: Record<string, (...values: never[]) => unknown>): GraphQLSchema {
  for (const name of ['Query', 'Thing']) {
    const type = schema.getType(name);
    const fields = type && 'getFields' in type ? Object.values(type.getFields()) : [];
    for (const field of fields) {
      if ('resolve' in field) field.resolve = resolvers[`${name}.${field.name}`] as typeof field.resolve;
    }
  }
  return schema;
}

function compile(query: string, operationName?: string): CompiledQuery {
  const compiled = CompiledQuery.of(schema, parse(query), operationName);
  if (!compiled) throw new Error(`not compiled: ${query}`);
  return compiled;
}

/** What a resolver learns of its field, in plain values. */
function learned(info: GraphQLResolveInfo) {
  return {
    fieldName: info.fieldName,
    path: JSON.stringify(info.path),
    nodes: info.fieldNodes.map(({ loc }) => loc?.start),
    types: [String(info.returnType), String(info.parentType)],
    operation: info.operation.name?.value,
    schema: info.schema === schema,
    fragments: Object.keys(info.fragments),
    variables: info.variableValues,
    rootValue: info.rootValue,
  };
}

describe('compiling a query', () => {
  it.each([
    ['a mutation', 'mutation { write }', undefined],
    ['an operation that is not there', 'query A { text }', 'B'],
    ['one of several operations that is not named', 'query A { text } query B { text }', undefined],
    ['a response name that would be taken for the prototype', '{ __proto__: text }', undefined],
    [
      'more conditions than there are plans for',
      'query ($a: Boolean!, $b: Boolean!, $c: Boolean!, $d: Boolean!, $e: Boolean!) { a: text @skip(if: $a) b: text @skip(if: $b) c: text @skip(if: $c) d: text @skip(if: $d) e: text @skip(if: $e) }',
      undefined,
    ],
  ])('leaves %s to graphql-js', (_what, query, operationName) => {
    expect(CompiledQuery.of(schema, parse(query), operationName)).toBeNull();
  });

  it('leaves schemas to graphql-js whose types ask objects if they are theirs', () => {
    const asking = buildSchema('type Query { text: String }');
    const document = parse('{ text }');
    expect(CompiledQuery.of(asking, document)).not.toBeNull();
    const query = asking.getQueryType();
    if (query) query.isTypeOf = () => true;
    expect(CompiledQuery.of(asking, document)).toBeNull();
  });

  it('takes the operation that is named', async () => {
    resolving({ 'Query.text': () => 'a text' });
    const { data } = await compile('query A { a: text } query B { b: text }', 'B').execute({}, undefined);
    expect(data).toEqual({ b: 'a text' });
  });
});

describe('a compiled query', () => {
  it('gives resolvers what graphql-js gives them', async () => {
    const seen: unknown[] = [];
    const see =
      (value: unknown) => (source: unknown, args: unknown, context: unknown, info: GraphQLResolveInfo) => {
        seen.push({ source, args, context, ...learned(info) });
        return value;
      };
    resolving({
      'Query.things': see([{ id: 'a' }, { id: 'b' }]),
      'Thing.inner': see({ id: 'inner' }),
    });
    const document = parse(
      'query Named($size: Int = 3) { all: things { ...Inner inner(size: $size) { id } } } fragment Inner on Thing { inner(size: $size) { id } }',
    );
    const context = { user: 'li' };
    await execute({ schema, document, contextValue: context, variableValues: {} });
    const expected = seen.splice(0);
    await CompiledQuery.of(schema, document)?.execute({}, context);
    expect(expected).toHaveLength(3);
    expect(seen).toEqual(expected);
  });

  it('reads a property, and calls it when it is a method', async () => {
    resolving({ 'Query.things': () => [{ id: 'a', inner: ({ size }: { size: number }) => ({ id: size }) }] });
    const { data } = await compile('{ things { id inner(size: 4) { id } } }').execute({}, undefined);
    expect(data).toEqual({ things: [{ id: 'a', inner: { id: '4' } }] });
  });

  it('keeps the order of the selection, whatever is there first', async () => {
    const late = () => new Promise((resolve) => setImmediate(resolve, 'late'));
    resolving({ 'Query.text': late, 'Query.again': () => 'now' });
    const query = '{ text again(times: 1) other: text __typename }';
    const { data } = await compile(query).execute({}, undefined);
    expect(Object.keys(data ?? {})).toEqual(['text', 'again', 'other', '__typename']);
  });

  it('selects anew for other values of its conditions, and remembers none of the former', async () => {
    resolving({ 'Query.text': () => 'a text', 'Query.things': () => [{ id: 'a' }] });
    const query = compile(
      'query ($with: Boolean!) { text @include(if: $with) things { id @skip(if: $with) __typename } }',
    );
    const inner = async (value: boolean) =>
      JSON.stringify((await query.execute({ with: value }, undefined)).data);
    const without = '{"things":[{"id":"a","__typename":"Thing"}]}';
    const withText = '{"text":"a text","things":[{"__typename":"Thing"}]}';
    expect([await inner(false), await inner(true), await inner(false)]).toEqual([without, withText, without]);
  });

  it('tells an argument that cannot be at each place that is given it', async () => {
    resolving({ 'Query.again': () => 'again' });
    const document = parse('query ($times: Int) { text again(times: $times) }');
    const expected = await execute({ schema, document, variableValues: {} });
    const answered = await CompiledQuery.of(schema, document)?.execute({}, undefined);
    expect(expected.errors).toHaveLength(1);
    expect(answered && toldOf(answered)).toEqual(toldOf(expected));
  });

  it('tells the failure of what a list is read from', async () => {
    function* failing() {
      yield { id: 'a' };
      throw new Error('no more can be read');
    }
    resolving({ 'Query.things': failing });
    const document = parse('{ things { id } }');
    const answered = await CompiledQuery.of(schema, document)?.execute({}, undefined);
    expect(answered && toldOf(answered)).toEqual(toldOf(await execute({ schema, document })));
  });

  it('leaves no promise behind when a list is lost while one of its items is waited for', async () => {
    const rejects = () => new Promise((_resolve, reject) => setImmediate(reject, new Error('late')));
    resolving({ 'Query.things': () => [{ id: 'a' }, null], 'Thing.id': rejects });
    const { data, errors } = await compile('{ things { id } }').execute({}, undefined);
    expect(data).toEqual({ things: null });
    expect(errors?.map(({ path }) => path)).toEqual([['things', 1]]);
  });

  it('asks nothing more of a place that is lost meanwhile', async () => {
    const asked: string[] = [];
    const lateThing = (id: string) => new Promise((resolve) => setImmediate(resolve, { id }));
    resolving({
      'Query.things': () => [lateThing('a'), null],
      'Thing.inner': ({ id }: { id: string }) => asked.push(id),
    });
    const { data } = await compile('{ things { inner { id } } }').execute({}, undefined);
    expect([data, asked]).toEqual([{ things: null }, []]);
  });
});
