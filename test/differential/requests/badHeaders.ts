import { knownOperations } from './knownOperations';
import { post, postJson, type RawRequest } from './RawRequest';

const JSON_TYPE = 'application/json';
const RESPONSE_TYPE = 'application/graphql-response+json';
const { lookup, plain } = knownOperations;
const body = JSON.stringify(lookup);

const contentTypes = [
  'application/json; charset=utf-8',
  'application/json;charset="UTF-8"',
  'APPLICATION/JSON',
  'application/json; charset=gbk',
  'application/json; version=1',
  'application/graphql',
  'application/graphql-response+json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'json',
];

const accepts = [
  '',
  '*/*',
  'application/*',
  JSON_TYPE,
  RESPONSE_TYPE,
  `${RESPONSE_TYPE}, ${JSON_TYPE}`,
  `${JSON_TYPE};q=0.1, ${RESPONSE_TYPE};q=0.9`,
  `${JSON_TYPE};q=0, */*`,
  `${RESPONSE_TYPE};charset=utf-8`,
  `${JSON_TYPE}; charset=gbk`,
  'text/html',
  'text/html, */*;q=0.1',
  'multipart/mixed; deferSpec=20220824, application/json',
  'nonsense',
];

const ids = ['proxy-1.7_a', 'a "b" c', '', 'x'.repeat(65)];

/** Content types, media types to answer in, ids, and other headers; each for an operation that is answered and one that is refused. */
export const badHeaders: readonly RawRequest[] = [
  ...contentTypes.map((type) => post(`content-type ${type}`, body, { 'content-type': type })),
  { ...post('no content-type', body), headers: {} },
  ...accepts.flatMap((accept) => [
    postJson(`accept "${accept}"`, lookup, { accept }),
    postJson(`accept "${accept}" when it is refused`, { query: '{ nothing }' }, { accept }),
    postJson(`accept "${accept}" with a wrong variable`, { ...lookup, variables: {} }, { accept }),
  ]),
  ...ids.map((id) => postJson(`x-request-id "${id.slice(0, 12)}"`, plain, { 'x-request-id': id })),
  postJson('a plan asked for', plain, { 'apollo-query-plan-experimental': '1' }),
  postJson('a trace asked for', plain, { 'apollo-federation-include-trace': 'ftv1' }),
  postJson('a cookie', plain, { cookie: 'a=b' }),
  postJson('another origin', plain, {
    origin: 'https://elsewhere.example',
    referer: 'https://elsewhere.example/',
  }),
  postJson('parts of the answer asked for', plain, { range: 'bytes=0-1', 'if-none-match': '*' }),
  postJson('an encoding asked for', plain, { 'accept-encoding': 'gzip, br' }),
  ...(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'] as const).map((method) => ({
    ...post(method, body),
    method,
    body: method === 'HEAD' ? null : body,
  })),
];
