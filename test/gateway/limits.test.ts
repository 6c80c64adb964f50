import { getIntrospectionQuery, parse, type OperationDefinitionNode } from 'graphql';
import { measureOperation, type OperationSize } from '../../gateway/limits/measureOperation';
import type { RunningGateway } from '../../gateway/startGateway';
import { ask, codesOf, type Answer } from './support/ask';
import { startInProcessFederation } from './support/sampleFederation';

const RESPONSE_TYPE = 'application/graphql-response+json';

function sizeOf(query: string): OperationSize {
  const document = parse(query);
  return measureOperation(document, document.definitions[0] as OperationDefinitionNode);
}

describe('the size of an operation', () => {
  it.each<[string, string, Partial<OperationSize>]>([
    ['counts levels of fields', '{ a { b { c } } d }', { depth: 3, rootFields: 2, selections: 4 }],
    [
      'goes through fragments',
      '{ ...F } fragment F on Q { a: b { ... on C { d } } }',
      { depth: 2, aliases: 1, rootFields: 1, selections: 3 },
    ],
    [
      'counts a fragment wherever it is spread',
      '{ a { ...F } b { ...F } } fragment F on Q { x: y }',
      { aliases: 2, selections: 4 },
    ],
    [
      'leaves introspection out of the depth',
      '{ __schema { types { fields { name } } } }',
      { depth: 1, selections: 4 },
    ],
    [
      'comes to an end where fragments form a circle',
      '{ ...F } fragment F on Q { a { ...F } }',
      { depth: 1, selections: 1 },
    ],
  ])('%s', (_what, query, expected) => {
    expect(sizeOf(query)).toMatchObject(expected);
  });

  it('counts billions of fields in a text of a few lines, at once', () => {
    const doubling = Array.from(
      { length: 40 },
      (_each, n) => `fragment F${n} on Q { ...F${n + 1} ...F${n + 1} }`,
    );
    expect(sizeOf(`{ ...F0 } ${doubling.join(' ')} fragment F40 on Q { a }`).selections).toBe(2 ** 40);
  });
});

describe('a gateway', () => {
  let gateway: RunningGateway;

  beforeAll(async () => {
    ({ gateway } = await startInProcessFederation());
  });

  afterAll(() => gateway.close());

  const times = (count: number, text: (n: number) => string): string =>
    Array.from({ length: count }, (_each, n) => text(n)).join(' ');
  const nested = (levels: number): string => {
    // The first level is opened and the last closed by one field; between them each turn has two levels.
    const pairs = Math.floor((levels - 2) / 2);
    const open = '... on EcologyStandard { references { standard { '.repeat(pairs);
    const last = levels % 2 === 1 ? '... on EcologyStandard { references { code } }' : 'code';
    return `{ standard(code: "x") { ${open}${last}${' } } }'.repeat(pairs)} } }`;
  };
  const bomb = `{ standards { nodes { ...F0 } } } ${times(30, (n) => `fragment F${n} on Standard { ...F${n + 1} ...F${n + 1} }`)} fragment F30 on Standard { code }`;
  const aliases = (count: number): string => `{ standards { ${times(count, (n) => `a${n}: totalCount`)} } }`;
  const roots = (count: number): string => `{ ${times(count, (n) => `a${n}: sectors { key }`)} }`;
  const tokens = (count: number): string => `{ standards { ${'totalCount '.repeat(count)} } }`;

  const refused: [string, string, string][] = [
    ['more than 15 levels', nested(16), 'MAX_DEPTH_LIMIT'],
    ['more than 50 aliases', aliases(51), 'MAX_ALIASES_LIMIT'],
    ['more than 20 root fields', roots(21), 'MAX_ALIASES_LIMIT'],
    ['more than 5,000 tokens', tokens(4_999), 'MAX_TOKENS_LIMIT'],
    ['a fragment bomb', bomb, 'MAX_TOKENS_LIMIT'],
    [
      'too much in an operation nobody asked for',
      `query Asked { standards { totalCount } } query Other ${aliases(51)}`,
      'MAX_ALIASES_LIMIT',
    ],
  ];

  it.each(refused)('refuses %s before it is validated or planned', async (_what, query, code) => {
    const modern: Answer = await ask(gateway.url, query, {
      operationName: query.startsWith('query') ? 'Asked' : undefined,
      headers: { accept: RESPONSE_TYPE },
    });
    expect(codesOf(modern)).toEqual([code]);
    expect(modern).toMatchObject({ status: 400 });
    expect(modern.data).toBeUndefined();
    expect(
      (await ask(gateway.url, query, { operationName: query.startsWith('query') ? 'Asked' : undefined }))
        .status,
    ).toBe(200);
  });

  it.each([
    ['15 levels', nested(15)],
    ['50 aliases', aliases(50)],
    ['20 root fields', roots(20)],
    ['some 4,000 tokens', `{ standards { ${times(440, () => '... @include(if: true) { totalCount }')} } }`],
    ['the introspection query of every tool', getIntrospectionQuery()],
  ])('takes %s', async (_what, query) => {
    const answer = await ask(gateway.url, query);
    expect(codesOf(answer)).toEqual([]);
    expect(answer.data).toBeDefined();
  });

  it('refuses introspection that goes round in circles', async () => {
    const query =
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }';
    expect(codesOf(await ask(gateway.url, query))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });
});
