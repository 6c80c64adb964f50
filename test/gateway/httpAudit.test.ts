import { serverAudits, type Audit } from 'graphql-http';
import type { RunningGateway } from '../../gateway/startGateway';
import { startInProcessFederation } from './support/sampleFederation';

let gateway: RunningGateway;

beforeAll(async () => {
  ({ gateway } = await startInProcessFederation());
});

afterAll(() => gateway.close());

/** As a client asks that a page of another origin cannot pass for: the gateway answers no GET without that. */
const fetchWithPreflight: typeof fetch = (input, init = {}) => {
  const headers = new Headers(init.headers);
  headers.set('apollo-require-preflight', 'true');
  return fetch(input, { ...init, headers });
};

/** An operation that is known already is answered by the same rules as one that is new. */
async function expectTwice(audit: Audit['fn']): Promise<void> {
  expect(await audit()).toMatchObject({ status: 'ok' });
  expect(await audit()).toMatchObject({ status: 'ok' });
}

const url = () => gateway.url;
const plain = serverAudits({ url });
const ofLevel = (level: string) => plain.filter(({ name }) => name.startsWith(`${level} `));

describe('by the audits of GraphQL over HTTP, the gateway', () => {
  it.each(ofLevel('MUST'))('$name ($id)', async ({ fn }) => {
    await expectTwice(fn);
  });

  it.each(ofLevel('SHOULD'))('$name ($id)', async ({ fn }) => {
    await expectTwice(fn);
  });

  it.each(serverAudits({ url, fetchFn: fetchWithPreflight }).filter(({ name }) => name.startsWith('MAY ')))(
    '$name ($id)',
    async ({ fn }) => {
      await expectTwice(fn);
    },
  );

  it('is held against 13 audits that it must pass, and 23 that it should', () => {
    expect([ofLevel('MUST').length, ofLevel('SHOULD').length]).toEqual([13, 23]);
    expect(plain.length).toBe(61);
  });
});
