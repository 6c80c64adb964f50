import { isDeepStrictEqual } from 'node:util';
import { startGateway, type RunningGateway } from '../../gateway/startGateway';
import { InProcessTransport } from '../../gateway/transport/InProcessTransport';
import { identityKeys, issueToken } from '../../shared/identity';
import { textOf } from '../architecture/sourceFiles';
import { databaseKinds } from '../support/databaseKinds';
import { coordinator } from '../support/identities';
import { openTestFederation, type TestFederation } from '../support/openTestFederation';
import { badBodies, badParameters } from './requests/badBodies';
import { badHeaders } from './requests/badHeaders';
import { badOperations } from './requests/badOperations';
import { badVariables } from './requests/badVariables';
import { getRequests, persistedRequests } from './requests/getRequests';
import { identityRequests } from './requests/identityRequests';
import { knownRequests } from './requests/knownOperations';
import { mutateRequest } from './requests/mutateRequest';
import { sendRaw, type RawRequest } from './requests/RawRequest';

/** More, or others, for a long search. */
const { MUTATED_REQUESTS = '1000', MUTATION_SEED = '1' } = process.env;

jest.setTimeout(300_000);

describe('an operation that is known and one that is new', () => {
  let federation: TestFederation;
  let front: RunningGateway;
  let known: RawRequest[];

  beforeAll(async () => {
    federation = await openTestFederation(databaseKinds()[0]);
    const { env, subgraphs } = federation;
    front = await startGateway({
      supergraphSdl: () => Promise.resolve(textOf('gateway/supergraph.graphql')),
      keys: await identityKeys(env.DATA_DIR, env),
      transport: new InProcessTransport(subgraphs),
      deadlineMs: 20_000,
      shortLane: false,
    });
    known = knownRequests({ authorization: `Bearer ${await issueToken(env.DATA_DIR, coordinator, 3_600)}` });
    expect(await differing(known)).toEqual([]);
  });

  afterAll(async () => {
    await front.close();
    await federation.close();
  });

  /**
   * Sends requests to the front only, and each twice to the gateway that may go by the short lane; gives those that
   * were not answered alike, or as if the fault were ours.
   */
  async function differing(requests: readonly RawRequest[]): Promise<unknown[]> {
    const found: unknown[] = [];
    for (const request of requests) {
      const answer = await sendRaw(front.url, request);
      if (answer.status >= 500 || answer.body.includes('"INTERNAL"')) found.push({ request, answer });
      for (const time of ['first', 'second']) {
        const other = await sendRaw(federation.url, request);
        if (!isDeepStrictEqual(other, answer)) found.push({ request, time, answer, other });
      }
    }
    return found;
  }

  it.each<[string, readonly RawRequest[]]>([
    ['bodies', badBodies],
    ['parameters', badParameters],
    ['documents and names', badOperations],
    ['variables', badVariables],
    ['headers', badHeaders],
    ['addresses', getRequests],
    ['hashes', persistedRequests],
  ])('are answered alike, byte by byte, whatever is wrong: %s', async (_what, requests) => {
    expect(await differing(requests)).toEqual([]);
  });

  it('are answered alike whoever asks', async () => {
    expect(await differing(await identityRequests(federation.env.DATA_DIR))).toEqual([]);
  });

  it('are answered alike when characters and values are changed at random', async () => {
    const seeds = Array.from(
      { length: Number(MUTATED_REQUESTS) },
      (_each, index) => Number(MUTATION_SEED) + index,
    );
    expect(await differing(seeds.map((seed) => mutateRequest(known, seed)))).toEqual([]);
  });
});
