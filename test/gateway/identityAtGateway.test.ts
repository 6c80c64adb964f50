import { identityKeys, issueToken, type IdentityKeys, type Role } from '../../shared/identity';
import { ask, codesOf } from './support/ask';
import { startHttpFederation, startInProcessFederation } from './support/sampleFederation';
import { temporaryFolder } from './support/temporaryFolder';

const RESPONSE_TYPE = 'application/graphql-response+json';
const WITHDRAW = 'mutation { withdrawEcologyStandard(input: { code: "x" }) { code } }';

describe('at the gateway', () => {
  let dataDir: string;
  let keys: IdentityKeys;

  beforeAll(async () => {
    dataDir = await temporaryFolder();
    keys = await identityKeys(dataDir, {});
  });

  function tokenOf(role: Role, ...sectors: string[]): Promise<string> {
    return issueToken(dataDir, { subject: 'li', roles: [role], sectors }, 60);
  }

  it('an operation is refused before any subgraph hears of it', async () => {
    const federation = await startHttpFederation({ keys });
    const { url } = federation.gateway;
    const foreign = await ask(url, WITHDRAW, {
      token: await tokenOf('AGENCY', 'SERVICES'),
      headers: { accept: RESPONSE_TYPE },
    });
    const anonymous = await ask(url, WITHDRAW);
    const heard = federation.subgraph('ecology').received.length;
    const own = await ask(url, WITHDRAW, { token: await tokenOf('AGENCY', 'ECOLOGY') });
    await federation.stop();
    expect(foreign.status).toBe(403);
    expect(foreign.errors?.[0]?.message).toContain('Mutation.withdrawEcologyStandard');
    expect(codesOf(foreign)).toEqual(['FORBIDDEN']);
    expect(anonymous.status).toBe(401);
    expect(anonymous.headers['www-authenticate']).toBe('Bearer');
    expect(codesOf(anonymous)).toEqual(['UNAUTHENTICATED']);
    expect(heard).toBe(0);
    expect(own.data).toEqual({ withdrawEcologyStandard: { code: 'DB32/T 9900-2020' } });
  });

  it('a token that cannot be verified is refused under both media types, also for what is public', async () => {
    const { gateway } = await startInProcessFederation({ keys });
    for (const accept of ['application/json', RESPONSE_TYPE]) {
      const answer = await ask(gateway.url, '{ standards { totalCount } }', {
        token: 'a.b.c',
        headers: { accept },
      });
      expect(answer.status).toBe(401);
      expect(codesOf(answer)).toEqual(['UNAUTHENTICATED']);
      expect(answer.headers['www-authenticate']).toContain('Bearer');
    }
    await gateway.close();
  });

  it('the token goes on to subgraphs over HTTP, with the id of the request', async () => {
    const federation = await startHttpFederation({ keys });
    const token = await tokenOf('AGENCY', 'ECOLOGY');
    const answer = await ask(federation.gateway.url, '{ ecology { key } }', {
      token,
      headers: { cookie: 'a=b' },
    });
    await federation.stop();
    const [received] = federation.subgraph('ecology').received;
    expect(received?.headers.authorization).toBe(`Bearer ${token}`);
    expect(received?.headers['x-request-id']).toBe(answer.headers['x-request-id']);
    expect(received?.headers.cookie).toBeUndefined();
  });

  it('the verified identity is handed to subgraphs in process', async () => {
    const { gateway } = await startInProcessFederation({ keys });
    const token = await tokenOf('AGENCY', 'ECOLOGY');
    const answer = await ask(
      gateway.url,
      '{ ecology { standards { nodes { ... on EcologyStandard { draft } } } } }',
      { token },
    );
    await gateway.close();
    expect(answer.data).toEqual({ ecology: { standards: { nodes: [{ draft: 'for li' }] } } });
  });

  it('nobody is asked in open mode, and no token is handed on', async () => {
    const federation = await startHttpFederation({ keys: null });
    const answer = await ask(federation.gateway.url, '{ ecology { trail } }', { token: 'a.b.c' });
    await federation.stop();
    expect(answer.data).toEqual({ ecology: { trail: ['registered'] } });
    expect(federation.subgraph('ecology').received[0]?.headers.authorization).toBeUndefined();
  });

  it('the schema is hidden from callers without a token where it is not public', async () => {
    const { gateway } = await startInProcessFederation({ keys, schemaIsPublic: false });
    const token = await tokenOf('AUDITOR');
    const [look, guess] = ['{ __schema { types { name } } }', '{ standardz { totalCount } }'];
    const [hidden, unhelped] = [await ask(gateway.url, look), await ask(gateway.url, guess)];
    const [shown, helped] = [
      await ask(gateway.url, look, { token }),
      await ask(gateway.url, guess, { token }),
    ];
    await gateway.close();
    expect(codesOf(hidden)).toEqual(['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_VALIDATION_FAILED']);
    expect(shown.data).toHaveProperty('__schema');
    expect(unhelped.errors?.[0]?.message).toBe('Cannot query field "standardz" on type "Query".');
    expect(helped.errors?.[0]?.message).toContain('Did you mean');
  });
});
