import { refusedFields, type TestSector } from '../contract/support/openTestSector';
import { databaseKinds } from '../support/databaseKinds';
import { openSeededSector } from './support/openSeededSector';
import { sectorAsker } from './support/sectorAsker';
import { daysOfStandards, turningDays } from './support/turningDays';

interface Cell {
  readonly kind: string;
  readonly scene: string | null;
  readonly inForce: number;
  readonly upcoming: number;
  readonly standards: readonly { readonly code: string }[];
}

describe.each(databaseKinds())('services on $name', (kind) => {
  let sector: TestSector;
  beforeAll(async () => {
    sector = await openSeededSector(kind, 'services');
  });
  afterAll(() => sector.drop());

  const asked = sectorAsker(() => sector);

  it('sorts into the library, on every day on which one turns, the logistics standards in force that day', async () => {
    const sorted = (await sector.database.reader.query(
      `SELECT code, logisticsKind AS kind, scene, inForceFrom, withdrawnOn
         FROM standard WHERE logisticsKind IS NOT NULL ORDER BY code`,
    )) as {
      code: string;
      kind: string;
      scene: string | null;
      inForceFrom: string | null;
      withdrawnOn: string | null;
    }[];
    const counts = new Set<number>();
    const sortedDays = ['inForceFrom', 'withdrawnOn']
      .map((day) => `SELECT ${day} AS day FROM standard WHERE logisticsKind IS NOT NULL`)
      .join(' UNION ');
    for (const on of await turningDays(sector, sortedDays)) {
      const { logisticsLibrary: library } = await asked<{
        logisticsLibrary: { inForce: number; cells: Cell[]; general: Cell[] };
      }>(
        `logisticsLibrary(on: $on, firstStandards: 100) { inForce
           cells { kind scene inForce upcoming standards { code } }
           general { kind scene inForce upcoming standards { code } } }`,
        { on },
      );
      const here = sorted.filter(
        ({ inForceFrom, withdrawnOn }) =>
          (inForceFrom === null || inForceFrom <= on) && (withdrawnOn === null || withdrawnOn > on),
      );
      const coming = sorted.filter(({ inForceFrom }) => inForceFrom !== null && inForceFrom > on);
      expect(library.inForce).toBe(here.length);
      for (const { kind: of, scene, inForce, upcoming, standards } of [
        ...library.cells,
        ...library.general,
      ]) {
        expect(upcoming).toBe(coming.filter((each) => each.kind === of && each.scene === scene).length);
        const own = here.filter((each) => each.kind === of && each.scene === scene);
        expect(standards.map(({ code }) => code)).toEqual(own.map(({ code }) => code));
        expect(inForce).toBe(own.length);
      }
      counts.add(library.inForce);
    }
    expect(counts.size).toBeGreaterThan(2);
  });

  it('breaks a cold chain on the days on which nothing applies at a step', async () => {
    const states = new Set<string>();
    for (const on of await turningDays(sector, daysOfStandards('cold_chain_standard'))) {
      const { coldChain } = await asked<{
        coldChain: { product: string; missing: string[]; steps: { step: string; state: string }[] }[];
      }>('coldChain(on: $on) { product missing steps { step state } }', { on });
      for (const { steps, missing } of coldChain)
        expect(missing).toEqual(steps.filter(({ state }) => state === 'MISSING').map(({ step }) => step));
      states.add(JSON.stringify(coldChain));
    }
    expect(states.size).toBeGreaterThan(1);
  });

  it('tells one cold chain as among all, and none of a product that has none', async () => {
    const fields = '{ product count { required missing } missing }';
    const { coldChain: all } = await asked<{ coldChain: { product: string }[] }>(`coldChain ${fields}`);
    for (const chain of all) {
      const { coldChain } = await asked<{ coldChain: unknown[] }>(`coldChain(product: $product) ${fields}`, {
        product: chain.product,
      });
      expect(coldChain).toEqual([chain]);
    }
    expect(await asked('coldChain(product: $product) { product }', { product: '示例' })).toEqual({
      coldChain: [],
    });
  });

  it('adds capacities up without the errors of binary fractions', async () => {
    for (const [index, capacity] of [0.1, 0.1, 1_234_567.89].entries()) {
      const { errors } = await sector.ask(
        `mutation ($input: RecordServicesLogisticsFacilityInput!) {
           recordServicesLogisticsFacility(input: $input) { clientMutationId } }`,
        {
          input: {
            clientMutationId: String(index),
            key: `store-${String(index)}`,
            kind: 'COLD_STORE',
            name: '示例 冷库',
            regionCode: '320115',
            capacity,
            unit: 'TONNES',
          },
        },
      );
      expect(errors).toBeUndefined();
    }
    const { logisticsCapacity } = await asked<{
      logisticsCapacity: { kind: string; unit: string; capacity: number }[];
    }>('logisticsCapacity { kind unit capacity }');
    // The seed has a store of 12,000 t.
    expect(logisticsCapacity).toContainEqual({
      kind: 'COLD_STORE',
      unit: 'TONNES',
      capacity: 1_246_568.09,
    });
  });

  it.each([
    ['tourismStandards', '{ standard { code } }', 'code'],
    ['tourismPilots', '{ pilot { id } }', 'id'],
  ])('pages %s without repetition or loss', async (list, fields, name) => {
    const seen: string[] = [];
    const page = async (first: number, after: string | null) => {
      const rows = (
        await asked<Record<string, Record<string, Record<string, string>>[]>>(
          `${list}(first: ${String(first)}, after: $after) ${fields}`,
          { after },
        )
      )[list];
      return (rows ?? []).map((row) => String(Object.values(row)[0]?.[name]));
    };
    for (let after: string | null = null; ;) {
      const [next] = await page(1, after);
      if (next === undefined) break;
      seen.push(next);
      after = next;
    }
    expect(seen).toEqual(await page(100, null));
    expect(seen.length).toBeGreaterThan(2);
  });

  it.each([
    ['logisticsLibrary(firstStandards: 0) { inForce }', 'firstStandards'],
    ['coldChain(firstProducts: 101) { product }', 'firstProducts'],
    ['tourismStandards(first: 0) { standard { code } }', 'first'],
    ['tourismPilots(first: 101) { pilot { id } }', 'first'],
  ])('refuses %s', async (field, refused) => {
    expect(refusedFields(await sector.ask(`{ services { ${field} } }`))).toEqual([refused]);
  });
});
