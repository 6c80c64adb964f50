import { knownOperations, type KnownName } from './knownOperations';
import { postJson, type RawRequest } from './RawRequest';

const ANY = [
  null,
  true,
  0,
  -1,
  1,
  101,
  1.5,
  1e300,
  2_147_483_648,
  '',
  '1',
  'x',
  '\u0000',
  '\ud800',
  [],
  ['x'],
  [null],
  [['x']],
  {},
  { a: 1 },
];

/** Values for one variable of an operation, others left as they fit. */
function tried(name: KnownName, variable: string, values: readonly unknown[]): RawRequest[] {
  const operation = knownOperations[name];
  return values.map((value) =>
    postJson(`${name} with $${variable} as ${JSON.stringify(value)}`, {
      ...operation,
      variables: { ...operation.variables, [variable]: value },
    }),
  );
}

const filters = [
  { nothing: 1 },
  { sectors: 'ECOLOGY' },
  { sectors: ['NOTHING'] },
  { sectors: [null] },
  { sectors: [['ECOLOGY']] },
  { status: 'in_force' },
  { status: ['IN_FORCE'] },
  { issuedFrom: '2020-02-30' },
  { issuedFrom: 20200101 },
  { issuedFrom: '' },
  { region: 320000 },
  { __typename: 'StandardFilter' },
  JSON.parse('{"__proto__":{"region":"320000"}}') as unknown,
  { constructor: 1 },
  { region: null, asOf: null },
];

const orders = [
  {},
  { field: 'CODE' },
  { field: 'CODE', direction: 'UP' },
  { field: 'CODE', direction: 'ASC' },
  { field: null, direction: 'ASC' },
];

const { lookup, defaulted, sectors, nodes } = knownOperations;

/** Variables that do not fit, or only just. */
export const badVariables: readonly RawRequest[] = [
  ...tried('lookup', 'code', ANY),
  ...tried('list', 'first', ANY),
  ...tried('defaulted', 'first', ANY),
  ...tried('nodes', 'ids', [
    ...ANY,
    ['1', 2],
    ['1', null],
    [1.5],
    [true],
    ['standard:ecology:x', 'pilot:x:y'],
  ]),
  ...tried('sectors', 'keys', [...ANY, 'ECOLOGY', ['ECOLOGY', 'ECOLOGY'], ['ecology'], [0]]),
  ...tried('sectors', 'named', ANY),
  ...tried('statistics', 'on', [...ANY, '2026-02-29', '2026-1-1', '2026-01-01T00:00:00Z']),
  ...tried('list', 'filter', [...ANY, ...filters]),
  ...tried('list', 'orderBy', [...ANY, ...orders]),
  postJson('no variable where one is needed', { query: lookup.query }),
  postJson('variables of null where one is needed', { ...lookup, variables: null }),
  postJson('no variable where there is a default', { query: defaulted.query }),
  postJson('variables nobody declared', {
    ...lookup,
    variables: { ...lookup.variables, other: 1, toString: 1 },
  }),
  postJson('several wrong variables', { ...sectors, variables: { keys: 1, named: 'x' } }),
  postJson('ids that are a hundred and one', { ...nodes, variables: { ids: Array(101).fill('x') } }),
  postJson('a variable of half a million characters', {
    ...lookup,
    variables: { code: 'x'.repeat(500_000) },
  }),
];
