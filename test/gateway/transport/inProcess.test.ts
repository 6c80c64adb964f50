import { Departure } from '../../../gateway/transport/Departure';
import {
  InProcessTransport,
  type ExecuteSubgraph,
  type InProcessCall,
} from '../../../gateway/transport/InProcessTransport';
import type { Identity } from '../../../shared/identity';
import { subgraphCall } from './support/subgraphCall';

const hang: ExecuteSubgraph = () => new Promise(() => undefined);

function prepare(execute: ExecuteSubgraph) {
  return new InProcessTransport(new Map([['ecology', execute]])).prepare({
    subgraph: 'ecology',
    query: 'query A($n: Int) { a(n: $n) }',
    operationName: 'A',
  });
}

describe('a subgraph in the same process', () => {
  it('is handed the operation, and the identity as it was verified', async () => {
    const received: InProcessCall[] = [];
    const { send, sendForBytes } = prepare((call) => {
      received.push(call);
      return Promise.resolve({ data: { a: 1 }, extensions: {} });
    });
    const identity: Identity = { subject: '王', roles: ['AUDITOR'], sectors: [] };
    const call = subgraphCall({ identity, authorization: 'Bearer a' });
    expect(await send('{"n":1}', call)).toEqual({ data: { a: 1 } });
    const { requestId, deadline, departure } = call;
    expect(received).toEqual([
      {
        query: 'query A($n: Int) { a(n: $n) }',
        variables: { n: 1 },
        operationName: 'A',
        identity,
        requestId,
        deadline,
        departure,
      },
    ]);
    expect(sendForBytes).toBeNull();
  });

  it('is not waited for after the deadline', async () => {
    const sentAt = performance.now();
    await expect(prepare(hang).send('{}', subgraphCall({ withinMs: 100 }))).rejects.toMatchObject({
      extensions: { code: 'SECTOR_TIMEOUT', sector: 'ECOLOGY' },
    });
    expect(performance.now() - sentAt).toBeGreaterThanOrEqual(99);
  });

  it('is not waited for when the caller has left, and can know of it', async () => {
    const departure = new Departure();
    let signal: AbortSignal | undefined;
    const reply = prepare((call) => {
      ({ signal } = call.departure);
      return hang(call);
    }).send('{}', subgraphCall({ departure }));
    departure.leave();
    await expect(reply).rejects.toMatchObject({
      extensions: { code: 'SECTOR_UNAVAILABLE', sector: 'ECOLOGY' },
    });
    expect(signal?.aborted).toBe(true);
  });

  it('is not asked when the deadline has passed', async () => {
    const execute = jest.fn(hang);
    const reply = prepare(execute).send('{}', subgraphCall({ withinMs: -1 }));
    await expect(reply).rejects.toMatchObject({ extensions: { code: 'SECTOR_TIMEOUT' } });
    expect(execute).not.toHaveBeenCalled();
  });

  it('that throws without a promise is unavailable like any other', async () => {
    const reply = prepare(() => {
      throw new Error('at once');
    }).send('{}', subgraphCall());
    await expect(reply).rejects.toMatchObject({
      extensions: { code: 'SECTOR_UNAVAILABLE', sector: 'ECOLOGY' },
    });
  });
});
