import { setImmediate as turn } from 'node:timers/promises';
import { ImportTally } from '../../shared/exchange/ImportTally';
import { SectorBatches } from '../../shared/exchange/SectorBatches';

const SIZE = 10;

/** Batches that are written when the test says so, and what was begun so far. */
function batchesUnderWatch() {
  const begun: { readonly sector: string; readonly rows: number; end(failure?: Error): void }[] = [];
  const underWay = new Map<string, number>();
  const tally = new ImportTally();
  const write = (sector: string, batch: readonly number[]): Promise<'REGISTERED'[]> => {
    underWay.set(sector, (underWay.get(sector) ?? 0) + 1);
    return new Promise((resolve, reject) => {
      const end = (failure?: Error) => {
        underWay.set(sector, (underWay.get(sector) ?? 0) - 1);
        if (failure) reject(failure);
        else resolve(batch.map(() => 'REGISTERED'));
      };
      begun.push({ sector, rows: batch.length, end });
    });
  };
  const batches = new SectorBatches<number>(write, tally, SIZE);
  let line = 0;
  const add = (sector: string, count: number) => {
    for (let index = 0; index < count; index += 1) {
      line += 1;
      const number = String(line);
      batches.add(sector, { line, number, named: number, facts: line, repeats: false });
    }
  };
  const told = () => begun.map(({ sector, rows }) => `${sector} ${String(rows)}`);
  return { batches, begun, underWay, tally, add, told };
}

describe('batches of sectors', () => {
  it('are begun when there are enough records of a sector, three at once and one of each sector', async () => {
    const { batches, begun, add, told } = batchesUnderWatch();
    add('ECOLOGY', 2 * SIZE);
    add('SERVICES', SIZE - 1);
    expect(told()).toEqual(['ECOLOGY 10']);
    for (const sector of ['SERVICES', 'AGRICULTURE', 'MANUFACTURING']) add(sector, SIZE);
    expect(told()).toEqual(['ECOLOGY 10', 'SERVICES 10', 'AGRICULTURE 10']);
    expect(batches.areCrowded).toBe(false);
    begun[1]?.end();
    await turn();
    expect(told().slice(3)).toEqual(['MANUFACTURING 10']);
    begun[0]?.end();
    await turn();
    expect(told().slice(4)).toEqual(['ECOLOGY 10']);
  });

  it('let the file be read on until records of six wait, of whichever sectors', async () => {
    const { batches, begun, add } = batchesUnderWatch();
    add('ECOLOGY', 7 * SIZE - 1);
    expect(batches.areCrowded).toBe(false);
    add('ECOLOGY', 1);
    expect(batches.areCrowded).toBe(true);
    let isRoom = false;
    const waiting = batches.room().then(() => (isRoom = true));
    await turn();
    expect(isRoom).toBe(false);
    begun[0]?.end();
    await waiting;
    expect(batches.areCrowded).toBe(false);
  });

  it('are begun with fewer records where many sectors have some', async () => {
    const { batches, add, told } = batchesUnderWatch();
    for (let sector = 0; sector < 10; sector += 1) add(`SECTOR_${String(sector)}`, sector === 4 ? 8 : 6);
    expect(told()).toEqual([]);
    expect(batches.areCrowded).toBe(true);
    await batches.room();
    expect(told()[0]).toBe('SECTOR_4 8');
  });

  it('take every record, the last ones too', async () => {
    const { batches, begun, tally, add, told } = batchesUnderWatch();
    for (const sector of ['ECOLOGY', 'SERVICES', 'AGRICULTURE', 'MANUFACTURING', 'ECOLOGY']) add(sector, 7);
    const flushed = batches.flushAll();
    for (let next = 0; next < begun.length; next += 1) {
      begun[next]?.end();
      await turn();
    }
    await flushed;
    expect(told().sort()).toEqual([
      'AGRICULTURE 7',
      'ECOLOGY 10',
      'ECOLOGY 4',
      'MANUFACTURING 7',
      'SERVICES 7',
    ]);
    expect(tally.report('jsonl', false)).toMatchObject({ registered: 35, bySector: { ECOLOGY: 14 } });
  });

  it('end with the first that fails: nothing is begun after it, and what is under way is waited for', async () => {
    const { batches, begun, underWay, add, told } = batchesUnderWatch();
    for (const sector of ['ECOLOGY', 'SERVICES', 'AGRICULTURE', 'MANUFACTURING']) add(sector, SIZE);
    begun[1]?.end(new Error('the machine stops'));
    await expect(batches.flushAll()).rejects.toThrow('the machine stops');
    begun[0]?.end();
    let stands = false;
    const still = batches.standStill().then(() => (stands = true));
    await turn();
    expect(stands).toBe(false);
    expect(underWay.get('AGRICULTURE')).toBe(1);
    begun[2]?.end();
    await still;
    expect(told()).toHaveLength(3);
  });
});
