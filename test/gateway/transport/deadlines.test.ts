import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Deadlines, type Expiring } from '../../../gateway/transport/Deadlines';
import { waitFor } from '../../support/waitFor';

/** Notes when it expires, beside its name. */
function expiring(name: string, withinMs: number, expired: string[]): Expiring {
  return { deadline: performance.now() + withinMs, place: -1, expire: () => expired.push(name) };
}

describe('deadlines', () => {
  it('expire once each, in whatever order they are watched, and not before their time', async () => {
    const deadlines = new Deadlines();
    const expired: string[] = [];
    const early: string[] = [];
    const all = [200, 0, 100, 0, 300].map((withinMs, index) => {
      const each = expiring(String(index), withinMs, expired);
      const expire = each.expire.bind(each);
      return {
        ...each,
        expire: () => (performance.now() < each.deadline && early.push(String(index)), expire()),
      };
    });
    for (const each of all) deadlines.watch(each);
    await waitFor('all of them', () => expired.length === all.length);
    expect(expired.slice(0, 2).sort()).toEqual(['1', '3']);
    expect(expired.slice(2)).toEqual(['2', '0', '4']);
    expect(early).toEqual([]);
  });

  it.each([0, 1, 2])('that are forgotten do not expire, wherever they stand: %i', async (forgotten) => {
    const deadlines = new Deadlines();
    const expired: string[] = [];
    const all = ['a', 'b', 'c'].map((name) => expiring(name, 50, expired));
    for (const each of all) deadlines.watch(each);
    const [gone] = all.splice(forgotten, 1);
    for (const each of [gone, gone, expiring('d', 0, expired)]) if (each) deadlines.forget(each);
    await waitFor('the others', () => expired.length === all.length);
    const last = expiring('last', 30, expired);
    deadlines.watch(last);
    await waitFor('a later one', () => expired.includes('last'));
    expect(expired.sort()).toEqual([...'abc', 'last'].filter((_, index) => index !== forgotten));
  });

  it('that pass while the thread is busy leave time to read what has arrived', async () => {
    const deadlines = new Deadlines();
    const expired: string[] = [];
    const each = expiring('a', 60, expired);
    deadlines.watch(each);
    const wasEarly = await new Promise((resolve) => {
      // Falls due together with the timer of the deadlines, and comes after it.
      const busy = setInterval(() => {
        if (each.deadline - performance.now() > 40) return;
        clearInterval(busy);
        while (performance.now() <= each.deadline);
        setImmediate(() => resolve(expired.length > 0));
      }, 25);
    });
    expect(wasEarly).toBe(false);
    await waitFor('it to expire', () => expired.length > 0);
  });

  it('that are all forgotten keep no process alive', async () => {
    const file = require.resolve('../../../gateway/transport/Deadlines');
    const register = require.resolve('../../support/registerTypescript.cjs');
    const worker = new Worker(
      `require(${JSON.stringify(register)});
       const { Deadlines } = require(${JSON.stringify(file)});
       const deadlines = new Deadlines();
       const far = { deadline: performance.now() + 60_000, place: -1, expire: () => undefined };
       deadlines.watch(far);
       setTimeout(() => deadlines.forget(far), 50);`,
      { eval: true },
    );
    expect(await once(worker, 'exit')).toEqual([0]);
  });
});
