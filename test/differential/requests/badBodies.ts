import { brotliCompressSync, gzipSync } from 'node:zlib';
import { knownOperations } from './knownOperations';
import { post, postJson, type RawRequest } from './RawRequest';

const { lookup, plain } = knownOperations;
const MEBIBYTE = 1024 * 1024;
const body = JSON.stringify(lookup);

const texts: readonly (readonly [string, string | Buffer])[] = [
  ['nothing', ''],
  ['white space', ' \n'],
  ['half of it', body.slice(0, body.length / 2)],
  ['two texts', body + body],
  ['a comma at the end', `${body.slice(0, -1)},}`],
  ['single quotes', body.replaceAll('"', "'")],
  ['a byte order mark', `\ufeff${body}`],
  ['white space around it', `\n\t ${body} \r\n`],
  ['null', 'null'],
  ['a number', '1'],
  ['a string', '"{ sectors { key } }"'],
  ['a batch', `[${body}]`],
  ['an empty batch', '[]'],
  ['an empty object', '{}'],
  ['brackets without end', '['.repeat(20_000)],
  ['not UTF-8', Buffer.concat([Buffer.from('{"query":"'), Buffer.from([0xff]), Buffer.from('"}')])],
  ['half of a character', Buffer.from('{"query":"{ sectors { key } } # 物', 'utf8').subarray(0, -1)],
  ['a character of another charset', Buffer.from('{"query":"{ sectors { key } } # \xe9"}', 'latin1')],
  ['a surrogate without its other half', '{"query":"{ sectors { key } } # \\ud800"}'],
  ['a NUL character', '{"query":"{ sectors { key } }\\u0000"}'],
  ['a query that is there twice', `{"query":"{ nothing }","query":${JSON.stringify(plain.query)}}`],
  ['a variable that is there twice', body.replace('"code":', '"code":1,"code":')],
  ['members nobody asked for', JSON.stringify({ ...lookup, id: 7, doc_id: 'x', constructor: 1 })],
  ['a prototype', `{"query":${JSON.stringify(plain.query)},"__proto__":{"operationName":"x"}}`],
  ['a prototype among variables', body.replace('{"code"', '{"__proto__":{"a":1},"code"')],
  ['a GraphQL document', plain.query],
  ['a form', `query=${encodeURIComponent(plain.query)}`],
  ['1 MiB and a byte', Buffer.alloc(MEBIBYTE + 1, ' ')],
];

const encoded: readonly RawRequest[] = [
  post('packed', gzipSync(body), { 'content-encoding': 'gzip' }),
  post('packed by brotli', brotliCompressSync(body), { 'content-encoding': 'br' }),
  post('said to be packed', body, { 'content-encoding': 'gzip' }),
  post('packed and cut', gzipSync(body).subarray(0, 40), { 'content-encoding': 'gzip' }),
  post('packed nothing', gzipSync(''), { 'content-encoding': 'gzip' }),
  post('a packed bomb', gzipSync(Buffer.alloc(4 * MEBIBYTE, ' ')), { 'content-encoding': 'gzip' }),
  post('packed in an unknown way', body, { 'content-encoding': 'zstd' }),
];

/** What is wrong with the body itself, before anything in it is looked at; and what only looks wrong. */
export const badBodies: readonly RawRequest[] = [
  ...texts.map(([name, text]) => post(`a body of ${name}`, text)),
  ...encoded.map((each) => ({ ...each, name: `a body ${each.name}` })),
];

const VALUES = [null, true, 0, '', 'x', [], [1], {}, { a: 1 }] as const;

/** Each parameter as each kind of JSON value, beside others that fit. */
export const badParameters: readonly RawRequest[] = (
  ['query', 'variables', 'operationName', 'extensions'] as const
).flatMap((parameter) =>
  Object.values([lookup, plain]).flatMap((operation) =>
    VALUES.map((value) =>
      postJson(
        `${parameter} as ${JSON.stringify(value)} beside ${operation === plain ? 'a plain' : 'an'} operation`,
        { ...operation, [parameter]: value },
      ),
    ),
  ),
);
