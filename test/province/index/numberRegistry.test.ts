import { countStatements } from '../../../shared/database';
import { ProvinceNumberRegistry } from '../../../subgraphs/province/registry/ProvinceNumberRegistry';
import { databaseKinds } from '../../support/databaseKinds';
import { standardFacts } from '../../support/standardFacts';
import { openTestIndex, type TestIndex } from '../support/openTestIndex';

const START = Date.parse('2026-06-01T00:00:00.000Z');
const codesFrom = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => `DB32/T ${String(from + index)}-2020`);

describe.each(databaseKinds())("the province's register of numbers on $name", (kind) => {
  let index: TestIndex;
  let registry: ProvinceNumberRegistry;
  let minutes = 0;

  beforeAll(async () => {
    index = await openTestIndex(kind);
    registry = new ProvinceNumberRegistry(index.database, () => new Date(START + minutes * 60_000));
  });
  afterAll(() => index.drop());

  /** Claims, having seen that what was said to be taken is what a claim is refused. */
  const claim = async (sector: string, codes: readonly string[]) => {
    const before = await owned();
    const taken = await registry.taken(sector, codes);
    expect(await owned()).toBe(before);
    expect(await registry.claim(sector, codes)).toEqual(taken);
    return taken;
  };
  const owned = async () =>
    JSON.stringify(await index.database.reader.query('SELECT * FROM number_owner ORDER BY code'));

  const ownersOf = async (codes: readonly string[]) => {
    const rows = (await index.database.reader.query(
      `SELECT code, sector, claimedAt FROM number_owner WHERE code IN (${codes.map(() => '?').join(', ')})`,
      [...codes],
    )) as { code: string; sector: string; claimedAt: string }[];
    return new Map(rows.map((row) => [row.code, row]));
  };

  it('gives each number to exactly one of many who ask at once', async () => {
    const sectors = ['AGRICULTURE', 'ECOLOGY', 'SERVICES'];
    const asked = sectors.flatMap((sector) =>
      Array.from({ length: 6 }, (_, round) => ({ sector, codes: codesFrom(1000 + round * 7, 40).reverse() })),
    );
    const answers = await Promise.all(asked.map(({ sector, codes }) => registry.claim(sector, codes)));
    const owners = await ownersOf(codesFrom(1000, 75));
    expect(owners.size).toBe(75);
    asked.forEach(({ sector, codes }, at) => {
      const taken = new Map(answers[at]?.map(({ code, owner }) => [code, owner]));
      for (const code of codes) {
        const owner = owners.get(code)?.sector;
        expect([code, taken.get(code) ?? sector]).toEqual([code, owner]);
      }
    });
  });

  it('changes nothing when a claim is repeated, and begins to wait anew for one made long ago', async () => {
    const [code = ''] = codesFrom(2000, 1);
    await claim('ECOLOGY', [code]);
    expect(await claim('ECOLOGY', [code, code])).toEqual([]);
    expect((await ownersOf([code])).get(code)?.claimedAt).toBe(new Date(START).toISOString());
    minutes = 9;
    expect(await claim('SERVICES', [code])).toEqual([{ code, owner: 'ECOLOGY' }]);
    expect((await ownersOf([code])).get(code)?.claimedAt).toBe(new Date(START).toISOString());
    expect(await claim('ECOLOGY', [code])).toEqual([]);
    expect((await ownersOf([code])).get(code)?.claimedAt).toBe(new Date(START + 9 * 60_000).toISOString());
  });

  it('knows the owner of a standard that was never claimed', async () => {
    const [code = ''] = codesFrom(3000, 1);
    await index.put('ecology', [standardFacts({ code })]);
    expect(await claim('SERVICES', [code])).toEqual([{ code, owner: 'ECOLOGY' }]);
    expect(await claim('ECOLOGY', [code])).toEqual([]);
    expect(await claim('SERVICES', [])).toEqual([]);
  });

  describe('of a joint standard', () => {
    const JOINT = 'DB31、DB32、DB33/T 310003-2021';

    it('keeps the numbers of its members for it', async () => {
      expect(await claim('ECOLOGY', [JOINT])).toEqual([]);
      for (const sector of ['SERVICES', 'ECOLOGY']) {
        expect(await claim(sector, ['DB32/T 310003-2021'])).toEqual([
          { code: 'DB32/T 310003-2021', owner: 'ECOLOGY' },
        ]);
      }
      expect(await claim('ECOLOGY', [JOINT])).toEqual([]);
      expect(await claim('SERVICES', [JOINT])).toEqual([{ code: JOINT, owner: 'ECOLOGY' }]);
      expect(await claim('SERVICES', ['DB32/T 310003-2022'])).toEqual([]);
    });

    it('cannot be had when a member is a standard already, or comes in the same batch', async () => {
      await claim('SERVICES', ['DB33/T 310004-2021']);
      const codes = ['DB31、DB33/T 310004-2021', 'DB31、DB32/T 310005-2021', 'DB31/T 310005-2021'];
      expect(await claim('ECOLOGY', codes)).toEqual([
        { code: 'DB31、DB32/T 310005-2021', owner: 'ECOLOGY' },
        { code: 'DB31、DB33/T 310004-2021', owner: 'SERVICES' },
      ]);
    });

    it('is known by its members when it was never claimed', async () => {
      await index.put('ecology', [standardFacts({ code: 'DB32、DB34/T 310006-2021' })]);
      expect(await claim('ECOLOGY', ['DB34/T 310006-2021'])).toEqual([
        { code: 'DB34/T 310006-2021', owner: 'ECOLOGY' },
      ]);
      expect(await claim('ECOLOGY', ['DB32、DB34/T 310006-2021'])).toEqual([]);
      await index.put('services', [standardFacts({ code: 'DB34/T 310007-2021' })]);
      expect(await claim('SERVICES', ['DB32、DB34/T 310007-2021'])).toEqual([
        { code: 'DB32、DB34/T 310007-2021', owner: 'SERVICES' },
      ]);
    });
  });

  it('asks for a thousand numbers with few statements', async () => {
    const { count, result } = await countStatements(() => registry.claim('ECOLOGY', codesFrom(4000, 1000)));
    expect(result).toEqual([]);
    expect(count).toBeLessThan(40);
    expect((await ownersOf(codesFrom(4000, 1000))).size).toBe(1000);
  });

  it('tells what took the place of numbers, whichever side said so', async () => {
    await index.put('services', [
      standardFacts({ code: 'DB32/T 5001-2020', replaces: [{ code: 'DB32/T 5001-2010', partial: false }] }),
      standardFacts({ code: 'DB32/T 5002-2010', replacedBy: [{ code: 'GB/T 5002-2020', partial: true }] }),
    ]);
    const edges = await registry.successorsOf(['DB32/T 5001-2010', 'DB32/T 5002-2010', 'GB/T 5002-2020']);
    expect([...edges].sort((a, b) => (a.replaced < b.replaced ? -1 : 1))).toEqual([
      { replaced: 'DB32/T 5001-2010', successor: 'DB32/T 5001-2020' },
      { replaced: 'DB32/T 5002-2010', successor: 'GB/T 5002-2020' },
    ]);
  });
});
