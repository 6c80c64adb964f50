import { getIntrospectionQuery } from 'graphql';
import { knownOperations } from './knownOperations';
import { postJson, type RawRequest } from './RawRequest';

const times = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_each, n) => text(n)).join(' ');

const documents: readonly (readonly [string, string])[] = [
  ['an unclosed brace', '{ sectors { key }'],
  ['nothing but a comment', '# nothing'],
  ['no selection', '{ }'],
  ['a character that is none of GraphQL’s', '{ sectors { key ; } }'],
  ['a text that does not end', '{ standard(code: "GB) { code } }'],
  ['an unknown field', '{ nothing }'],
  ['an unknown field with a neighbour', '{ sectors { kee } }'],
  ['an unknown argument', '{ standards(limit: 1) { totalCount } }'],
  ['an unknown type', '{ node(id: "1") { ... on Nothing { id } } }'],
  ['an unknown fragment', '{ sectors { ...Nothing } }'],
  ['an unused fragment', '{ sectors { key } } fragment F on Sector { key }'],
  [
    'a circle of fragments',
    '{ sectors { ...A } } fragment A on Sector { ...B } fragment B on Sector { ...A }',
  ],
  ['an unknown directive', '{ sectors @slowly { key } }'],
  ['@include without its argument', '{ sectors @include { key } }'],
  ['@skip twice', '{ sectors @skip(if: true) @skip(if: false) { key } }'],
  ['an undeclared variable', '{ standard(code: $code) { code } }'],
  ['an unused variable', 'query ($code: String) { sectors { key } }'],
  ['a variable of a wrong type', 'query ($code: Int!) { standard(code: $code) { code } }'],
  ['a variable of an output type', 'query ($code: Sector) { standard(code: $code) { code } }'],
  ['a literal of a wrong type', '{ standards(first: "1") { totalCount } }'],
  ['an Int that is too large', '{ standards(first: 2147483648) { totalCount } }'],
  ['an unknown value of an enum', '{ sectors(keys: [NOTHING]) { key } }'],
  ['an unknown input field', '{ standards(filter: { nothing: 1 }) { totalCount } }'],
  ['a leaf with selections', '{ sectors { key { x } } }'],
  ['an object without any', '{ sectors }'],
  ['two answers under one name', '{ a: sectors { key } a: regions { code } }'],
  ['an alias __proto__', '{ __proto__: sectors { key } }'],
  ['aliases that plain objects have', '{ constructor: sectors { toString: key hasOwnProperty: name } }'],
  ['a fragment named on', '{ sectors { ...on } } fragment on on Sector { key }'],
  ['a type definition', 'type Query { a: Int }'],
  ['a subscription', 'subscription { sectors { key } }'],
  ['@defer', '{ sectors { key ... @defer { name } } }'],
  ['a mutation of nobody', 'mutation { withdrawEcologyStandard(input: {}) { clientMutationId } }'],
  ['the fields of a subgraph', '{ _service { sdl } _entities(representations: []) { __typename } }'],
  ['what every tool asks', getIntrospectionQuery()],
  [
    'introspection in circles',
    '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
  ],
  ['51 aliases', `{ sectors { ${times(51, (n) => `a${n}: key`)} } }`],
  ['50 aliases', `{ sectors { ${times(50, (n) => `a${n}: key`)} } }`],
  ['21 root fields', `{ ${times(21, (n) => `a${n}: sectors { key }`)} }`],
  ['too many tokens', `{ sectors { ${times(5_000, () => 'key')} } }`],
  ['16 levels', `{ region(code: "320000") { ${'parent { '.repeat(14)} code ${'} '.repeat(14)} } }`],
  [
    'a bomb of fragments',
    `{ sectors { ...F0 } } ${times(20, (n) => `fragment F${n} on Sector { ...F${n + 1} ...F${n + 1} }`)} fragment F20 on Sector { key }`,
  ],
];

const { oneOfTwo, plain, lookup } = knownOperations;
const NAMES = ['Second', 'First', 'Third', '', ' ', 'second', '__proto__', 'constructor', '物流'] as const;

/** Documents that are refused, or should not be; and names of operations that may not be there. */
export const badOperations: readonly RawRequest[] = [
  ...documents.map(([name, query]) => postJson(`a document of ${name}`, { query })),
  ...documents.map(([name, query]) =>
    postJson(
      `a document of ${name}, for a modern client`,
      { query },
      { accept: 'application/graphql-response+json' },
    ),
  ),
  ...[oneOfTwo, plain, lookup].flatMap((operation) =>
    NAMES.map((operationName) =>
      postJson(`the operation "${operationName}" of ${operation.query}`, { ...operation, operationName }),
    ),
  ),
  postJson('no choice between two operations', { query: oneOfTwo.query }),
  postJson('an operation with a comment before it', { ...plain, query: `# hello\n${plain.query}` }),
  postJson('an operation in other white space', { ...plain, query: plain.query.replaceAll(' ', '\n  ') }),
  postJson('a name that makes the rest of another text', { ...plain, operationName: '\n# hello' }),
];
