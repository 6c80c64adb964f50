import fc from 'fast-check';
import { readRegisterSeeds, type RegisterTables, type StoredRow } from '../../../shared/kernel/registers';
import { provinceRegisters } from '../../../subgraphs/province/provinceRegisters';
import { databaseKinds } from '../../support/databaseKinds';
import { openTestProvince, TODAY, type TestProvince } from '../graph/support/openTestProvince';
import { listedRegister, type ListedRegister } from './support/listedRegister';

jest.setTimeout(300_000);

/** Rows of each register that are written. */
const ROWS = 5;

/** At one moment some rows say what their seed says, or what that of another does. */
type Writing = readonly { readonly row: number; readonly says: number }[];

const row = fc.nat({ max: ROWS - 1 });
const histories = fc.array(
  fc.uniqueArray(fc.record({ row, says: row }), { selector: (each) => each.row, maxLength: ROWS }),
  { minLength: 6, maxLength: 9 },
);

const momentOf = (place: number) => `2024-01-${String(place + 1).padStart(2, '0')}T08:00:00.000Z`;

const seedsOf = (tables: RegisterTables) =>
  readRegisterSeeds('province/seed', tables, { today: TODAY }).slice(0, ROWS);

/** The rows that a writing leaves; what no two may share, and what names a row, stays its own. */
function rowsOf(tables: RegisterTables, writing: Writing, versions: Map<string, number>): StoredRow[] {
  const seeds = seedsOf(tables);
  return writing.flatMap(({ row: place, says }) => {
    const own = seeds[place];
    if (!own) return [];
    const id = tables.idOf(own.key);
    const version = (versions.get(id) ?? 0) + 1;
    versions.set(id, version);
    const kept = ['key', ...tables.register.unique].map((name) => [name, own[name]] as const);
    const source = `示例 ${String(version)}`;
    return [{ ...(seeds[says] ?? own), ...Object.fromEntries(kept), source, id, version } as StoredRow];
  });
}

describe.each(databaseKinds())('what registers were known to hold, on $name', (kind) => {
  let province: TestProvince;
  beforeAll(async () => {
    province = await openTestProvince(kind, { standards: {}, pilots: {}, projects: {} });
  });
  afterAll(() => province.drop());

  const all = async (filter: string): Promise<Readonly<Record<string, ListedRegister>>> => {
    const lists: Record<string, ListedRegister> = {};
    for (const tables of provinceRegisters)
      lists[tables.register.name] = await listedRegister(province, tables, filter);
    return lists;
  };

  it('is at every moment what their lists said then: rows, items, counts and facets', async () => {
    const [history = []] = fc.sample(histories, { numRuns: 1, seed: 20_171_231 });
    const versions = new Map<string, number>();
    const said: Readonly<Record<string, ListedRegister>>[] = [await all('')];
    for (const [place, writing] of history.entries()) {
      await province.database.transaction(async (manager) => {
        for (const tables of provinceRegisters) {
          const rows = rowsOf(tables, writing, versions);
          await tables.store.save(manager, 'PROVINCE', rows, momentOf(place + 1));
        }
      });
      said.push(await all(''));
    }
    for (const [place, lists] of said.entries())
      expect({ place, ...(await all(`knownAt: "${momentOf(place)}"`)) }).toEqual({ place, ...lists });
    expect([...versions.values()].filter((version) => version > 2).length).toBeGreaterThan(50);
  });
});
