import { setImmediate as turn } from 'node:timers/promises';
import { IndexFeed } from '../../shared/cli/IndexFeed';

/** An index that takes in what it is told to when the test lets it. */
class SlowIndex {
  readonly begun: string[] = [];
  private readonly ends: (() => void)[] = [];

  readonly takeIn = (sector: string): Promise<void> => {
    this.begun.push(sector);
    return new Promise((resolve) => this.ends.push(resolve));
  };

  /** Ends what is being taken in. */
  async endNext(): Promise<void> {
    this.ends.shift()?.();
    await turn();
  }
}

/** Rows that are worth a transaction of the index. */
const MANY = 5_000;

async function isSettled(work: Promise<unknown>): Promise<boolean> {
  let settled = false;
  void work.then(() => (settled = true));
  await turn();
  return settled;
}

describe('what an import writes, on its way to the index', () => {
  it('is taken in by and by, one sector at a time', async () => {
    const index = new SlowIndex();
    const feed = new IndexFeed(index.takeIn);
    await feed.written('ECOLOGY', 10);
    await turn();
    expect(index.begun).toEqual([]);
    await feed.written('ECOLOGY', MANY);
    await feed.written('SERVICES', MANY);
    await turn();
    expect(index.begun).toEqual(['ECOLOGY']);
    await index.endNext();
    expect(index.begun).toEqual(['ECOLOGY', 'SERVICES']);
  });

  it('holds the import up where the index is far behind', async () => {
    const index = new SlowIndex();
    const feed = new IndexFeed(index.takeIn);
    const writes = ['ECOLOGY', 'SERVICES', 'AGRICULTURE', 'MANUFACTURING'].map((sector) =>
      feed.written(sector, MANY),
    );
    expect(await Promise.all(writes.map(isSettled))).toEqual([true, true, true, false]);
    await index.endNext();
    expect(await isSettled(Promise.all(writes))).toBe(true);
  });

  it('goes on when it could not be taken in, and says so in the end', async () => {
    const feed = new IndexFeed(() => Promise.reject(new Error('the province is gone')));
    for (let round = 0; round < 10; round += 1) await feed.written('ECOLOGY', MANY);
    await expect(feed.settle()).rejects.toThrow('the province is gone');
  });
});
