import { identityKeys } from '../../shared/identity';
import { waitFor } from '../support/waitFor';
import { ask, codesOf } from './support/ask';
import { sampleSupergraph, startInProcessFederation } from './support/sampleFederation';
import { temporaryFolder } from './support/temporaryFolder';

const QUERY = '{ standards { nodes { code ... on EcologyStandard { ownEcology } } } }';
const SWAPS = 6;

describe('a supergraph swapped in while requests are under way', () => {
  it('fails none of them', async () => {
    const text = sampleSupergraph();
    let version = 0;
    const { gateway } = await startInProcessFederation({
      supergraphSdl: () =>
        Promise.resolve(text.replace('type Query\n', `"version ${(version += 1)}"\ntype Query\n`)),
    });
    let isSwapping = true;
    let answered = 0;
    const askUntilSwapped = async (): Promise<void> => {
      while (isSwapping) {
        const { status, data, errors } = await ask(gateway.url, QUERY);
        expect({ status, errors }).toEqual({ status: 200 });
        expect(data).toMatchObject({ standards: { nodes: [{ ownEcology: 'own of ecology' }, {}, {}] } });
        answered += 1;
      }
    };
    const asking = Promise.all(Array.from({ length: 4 }, askUntilSwapped));
    for (let swap = 1; swap <= SWAPS; swap += 1) {
      await gateway.reload();
      await waitFor('answers from the new one', () => answered >= swap * 8);
    }
    isSwapping = false;
    await asking;
    const { data } = await ask(gateway.url, '{ __schema { queryType { description } } }');
    await gateway.close();
    expect(data).toEqual({ __schema: { queryType: { description: `version ${SWAPS + 1}` } } });
  });

  it('brings its own declarations of access', async () => {
    const closed = sampleSupergraph();
    let text = closed;
    const { gateway } = await startInProcessFederation({
      keys: await identityKeys(await temporaryFolder(), {}),
      supergraphSdl: () => Promise.resolve(text),
    });
    const codes: unknown[] = [];
    for (text of [closed, closed.replace('[COORDINATOR, AUDITOR]', '[PUBLIC]'), closed]) {
      await gateway.reload();
      codes.push(codesOf(await ask(gateway.url, '{ duties }')));
    }
    await gateway.close();
    expect(codes).toEqual([['UNAUTHENTICATED'], [], ['UNAUTHENTICATED']]);
  });

  it('is refused as a whole when it is bad, and the next good one is taken', async () => {
    const good = sampleSupergraph();
    let text = good;
    const { gateway } = await startInProcessFederation({ supergraphSdl: () => Promise.resolve(text) });
    const unplannable = good.replaceAll('key: "id"', 'key: "nowhere"').replaceAll('ownEcology', 'gone');
    for (text of ['', 'garbage {', good.slice(0, good.length / 2), 'type Query { a: Int }', unplannable]) {
      await expect(gateway.reload()).rejects.toThrow();
      expect((await ask(gateway.url, QUERY)).errors).toBeUndefined();
    }
    text = good.replace('type Query\n', '"later"\ntype Query\n');
    await gateway.reload();
    const { data } = await ask(gateway.url, '{ __schema { queryType { description } } }');
    await gateway.close();
    expect(data).toEqual({ __schema: { queryType: { description: 'later' } } });
  });
});
