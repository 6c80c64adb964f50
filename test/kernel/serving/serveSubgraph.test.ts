import { request } from 'undici';
import { buildSchema } from 'graphql';
import { identityKeys, issueToken } from '../../../shared/identity';
import { serveSubgraph, type ServedSubgraph } from '../../../shared/kernel/serving/serveSubgraph';
import { temporaryFolder } from '../../gateway/support/temporaryFolder';

const MEBIBYTE = 1024 * 1024;

const schema = buildSchema(/* GraphQL */ `
  directive @access(to: [String!]!) on FIELD_DEFINITION
  type Query {
    length(of: String!): Int @access(to: ["PUBLIC"])
    subject: String @access(to: ["AGENCY"])
  }
`);
const fields = schema.getQueryType()?.getFields();
if (fields?.length) fields.length.resolve = (_source, { of }: { of: string }) => of.length;
if (fields?.subject) {
  fields.subject.resolve = (_source, _args, { subject }: { subject: string }) => subject;
}

describe('a subgraph over HTTP', () => {
  let served: ServedSubgraph;
  let folder: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
    served = await serveSubgraph(
      {
        name: 'lengths',
        schema,
        sdl: '',
        contextFor: ({ identity: { subject } }) => ({ subject }),
        close: () => Promise.resolve(),
      },
      { port: 0, host: '127.0.0.1', keys: await identityKeys(folder, {}) },
    );
  });
  afterAll(() => served.close());

  const send = async (
    body: string | Buffer | AsyncIterable<Buffer>,
    { method = 'POST', path = '/graphql', headers = {} as Record<string, string> } = {},
  ) => {
    const answer = await request(new URL(path, served.url), {
      method: method as 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      ...(method === 'POST' && { body: body as Buffer }),
    });
    const text = await answer.body.text();
    const { data, errors } = JSON.parse(text) as {
      data?: unknown;
      errors?: { extensions: { code: string } }[];
    };
    return { status: answer.statusCode, data, code: errors?.[0]?.extensions.code };
  };
  const lengthOf = (text: string) =>
    JSON.stringify({ query: 'query ($text: String!) { length(of: $text) }', variables: { text } });

  async function* inPieces(text: string, size: number): AsyncGenerator<Buffer> {
    const bytes = Buffer.from(text);
    for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
  }

  it('answers', async () => {
    expect(await send(lengthOf('水泥'))).toEqual({ status: 200, data: { length: 2 }, code: undefined });
  });

  it('reads a body that comes in pieces, which may part a character', async () => {
    expect(await send(inPieces(lengthOf('水泥水泥'), 7))).toMatchObject({ status: 200, data: { length: 4 } });
  });

  it('reads a body of nearly four mebibytes', async () => {
    const text = 'a'.repeat(4 * MEBIBYTE - 200);
    expect(await send(lengthOf(text))).toMatchObject({ data: { length: text.length } });
  });

  it.each([
    ['when it says so', (text: string) => text],
    ['when that turns out', (text: string) => inPieces(text, 64 * 1024)],
  ])('refuses a larger body %s, and goes on', async (_when, bodyOf) => {
    expect(await send(bodyOf(lengthOf('a'.repeat(5 * MEBIBYTE))))).toMatchObject({
      status: 413,
      code: 'PAYLOAD_TOO_LARGE',
    });
    expect(await send(lengthOf('a'))).toMatchObject({ status: 200 });
  });

  it.each([
    ['another path', '', { path: '/other' }, 404],
    ['another method', '', { method: 'GET' }, 405],
    ['another media type', '{}', { headers: { 'content-type': 'text/plain' } }, 415],
    ['what is not JSON', '{', {}, 400],
    ['what is no object', '[]', {}, 400],
    ['an operation that is no text', '{"query":1}', {}, 400],
    ['variables that are no object', '{"query":"{ subject }","variables":[]}', {}, 400],
  ])('refuses %s', async (_what, body, how, status) => {
    expect(await send(body, how)).toMatchObject({ status, code: 'BAD_REQUEST' });
  });

  it('believes a token it has verified, each time it comes, and no other', async () => {
    const token = await issueToken(folder, { subject: 'li', roles: ['AGENCY'], sectors: [] }, 60);
    const ask = (bearer: string) =>
      send('{"query":"{ subject }"}', { headers: { authorization: `Bearer ${bearer}` } });
    expect(await ask(token)).toMatchObject({ status: 200, data: { subject: 'li' } });
    expect(await ask(token)).toMatchObject({ status: 200, data: { subject: 'li' } });
    expect(await ask(`${token.slice(0, -4)}AAAA`)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await send('{"query":"{ subject }"}')).toMatchObject({ status: 200, code: 'UNAUTHENTICATED' });
  });

  it.each(['/health/live', '/health/ready'])('tells its health at %s', async (path) => {
    expect(await send('', { method: 'GET', path })).toMatchObject({ status: 200 });
  });
});
