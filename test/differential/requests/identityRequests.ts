import { issueToken, type Identity } from '../../../shared/identity';
import { agencyOf, auditor, coordinator } from '../../support/identities';
import { knownOperations } from './knownOperations';
import { postJson, type RawRequest } from './RawRequest';

const VALID_SECONDS = 3_600;
const { restricted, plain } = knownOperations;

/** Fields for some callers only, in the ways an operation can name them. */
const queries = [
  restricted.query,
  plain.query,
  '{ ecology { changes(first: 1) { rows } } }',
  '{ sectors { ... on EcologySector { inventory(first: 1) { id } } } }',
  '{ sectors { ...F } } fragment F on Sector { records(ids: []) }',
  '{ sectors { key @skip(if: true) changes(first: 1) @skip(if: true) { rows } } }',
  'mutation { withdrawServicesStandard(input: { clientMutationId: "x", id: "x", expectedVersion: 1, withdrawnOn: "2026-01-01" }) { clientMutationId } }',
];

/** What is wrong with a token, or with its header. */
const headers = (token: string): readonly (readonly [string, Record<string, string>])[] => [
  ['no token', {}],
  ['an empty header', { authorization: '' }],
  ['no scheme', { authorization: token }],
  ['another scheme', { authorization: `Basic ${token}` }],
  ['a scheme in small letters', { authorization: `bearer ${token}` }],
  ['no token after the scheme', { authorization: 'Bearer ' }],
  ['nonsense', { authorization: 'Bearer a.b.c' }],
  ['a cut token', { authorization: `Bearer ${token.slice(0, -4)}` }],
  ['a token without its signature', { authorization: `Bearer ${token.split('.').slice(0, 2).join('.')}.` }],
];

/** Operations for some callers only, asked by all kinds of callers: the mutation by none that may. */
export async function identityRequests(dataDir: string): Promise<RawRequest[]> {
  const identities: readonly Identity[] = [coordinator, auditor, agencyOf('ECOLOGY')];
  const tokens = await Promise.all(identities.map((each) => issueToken(dataDir, each, VALID_SECONDS)));
  const callers = [
    ...headers(tokens[0] ?? ''),
    ...tokens.map(
      (token, index) => [identities[index]?.subject ?? '', { authorization: `Bearer ${token}` }] as const,
    ),
  ];
  return callers.flatMap(([name, given]) =>
    queries.flatMap((query) =>
      ['application/json', 'application/graphql-response+json'].map((accept) =>
        postJson(`${name}: ${query} as ${accept}`, { query }, { ...given, accept }),
      ),
    ),
  );
}
