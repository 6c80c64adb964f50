import { createHash } from 'node:crypto';
import { knownOperations } from './knownOperations';
import { postJson, type RawRequest } from './RawRequest';

const { lookup, oneOfTwo, plain } = knownOperations;
const preflight = { 'apollo-require-preflight': 'true' };

function get(
  name: string,
  parameters: Record<string, string>,
  headers: Record<string, string> = preflight,
): RawRequest {
  const search = `?${new URLSearchParams(parameters).toString()}`;
  return { name: `GET ${name}`, method: 'GET', search, headers, body: null };
}

const variables = JSON.stringify(lookup.variables);

/** Operations in the address. */
export const getRequests: readonly RawRequest[] = [
  get('an operation', { query: plain.query }),
  get('what a page of another origin could ask', { query: plain.query }, {}),
  get('as JSON', { query: plain.query }, { 'content-type': 'application/json' }),
  get('with variables', { query: lookup.query, variables }),
  get('with variables that are no JSON', { query: lookup.query, variables: '{' }),
  get('with variables that are no object', { query: lookup.query, variables: '[1]' }),
  get('with variables that do not fit', { query: lookup.query, variables: '{"code":1}' }),
  get('one of two operations', { query: oneOfTwo.query, operationName: oneOfTwo.operationName }),
  get('an unknown operation', { query: oneOfTwo.query, operationName: 'Third' }),
  get('with extensions', { query: plain.query, extensions: '{}' }),
  get('with extensions that are no JSON', { query: plain.query, extensions: '{' }),
  get('nothing', {}),
  get('an empty query', { query: '' }),
  get('a mutation', { query: 'mutation { withdrawEcologyStandard(input: {}) { clientMutationId } }' }),
  get('two queries', { query: plain.query, other: 'x' }),
  { ...get('a query that cannot be decoded', {}), search: '?query=%E0%A4%A' },
  { ...postJson('POST with a query in the address too', plain), search: '?query=%7Bnothing%7D' },
  { ...postJson('POST with a fragment of an address', plain), search: '?' },
];

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

function persisted(name: string, persistedQuery: unknown, query?: string): RawRequest {
  return postJson(`persisted: ${name}`, { query, extensions: { persistedQuery } });
}

const own = '{ sectors { key persistedHere: name } }';
const sha256Hash = hashOf(own);

/** Operations by their hash: unknown at first, then registered, then known. */
export const persistedRequests: readonly RawRequest[] = [
  persisted('an unknown hash', { version: 1, sha256Hash }),
  persisted('a hash of something else', { version: 1, sha256Hash: hashOf('{ other }') }, own),
  persisted('another version', { version: 2, sha256Hash }, own),
  persisted('no hash', { version: 1 }, own),
  persisted('no object', true, own),
  persisted('null', null, own),
  persisted('registered', { version: 1, sha256Hash }, own),
  persisted('known', { version: 1, sha256Hash }),
  persisted('known, in capitals', { version: 1, sha256Hash: sha256Hash.toUpperCase() }),
  postJson('persisted: its text without the hash', { query: own }),
];
