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
    });
    known = knownRequests({ authorization: `Bearer ${await issueToken(env.DATA_DIR, coordinator, 3_600)}` });
    for (const each of known) await expectEqual(each);
  });

  afterAll(async () => {
    await front.close();
    await federation.close();
  });

  /** Sends a request to the front only, and twice to the gateway that may go by the short lane. */
  async function expectEqual(request: RawRequest): Promise<void> {
    const answer = { name: request.name, ...(await sendRaw(front.url, request)) };
    // Whatever a caller sends, it is never a fault of ours.
    expect({ ...answer, isFault: answer.status >= 500 || answer.body.includes('"INTERNAL"') }).toEqual({
      ...answer,
      isFault: false,
    });
    for (const time of ['first', 'second']) {
      const other = { name: request.name, ...(await sendRaw(federation.url, request)) };
      expect({ time, ...other }).toEqual({ time, ...answer });
    }
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
    for (const each of requests) await expectEqual(each);
  });

  it('are answered alike whoever asks', async () => {
    for (const each of await identityRequests(federation.env.DATA_DIR)) await expectEqual(each);
  });

  it('are answered alike when characters and values are changed at random', async () => {
    const first = Number(MUTATION_SEED);
    for (let seed = first; seed < first + Number(MUTATED_REQUESTS); seed += 1) {
      await expectEqual(mutateRequest(known, seed));
    }
  });
});
