import type { TestSector } from '../contract/support/openTestSector';
import { databaseKinds } from '../support/databaseKinds';
import { openSeededSector } from './support/openSeededSector';
import { sectorAsker } from './support/sectorAsker';

interface Named {
  readonly standards: readonly { readonly code: string }[];
}

interface Page<Node> {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
  readonly endCursor: string | null;
}

interface View {
  readonly standards: Page<{ readonly code: string }>;
  readonly pilots: Page<{ readonly id: string }>;
}

describe.each(databaseKinds())('the subsystems of ecology on $name', (kind) => {
  let sector: TestSector;
  beforeAll(async () => {
    sector = await openSeededSector(kind, 'ecology');
  });
  afterAll(() => sector.drop());

  const asked = sectorAsker(() => sector);

  /** All pages of both lists of one subsystem. */
  async function listsOf(key: string) {
    const page = async (after: string | null): Promise<View> => {
      const { subsystems } = await asked<{ subsystems: [View] }>(
        `subsystems(keys: [${key}]) { standards(first: 10, after: $after) { totalCount nodes { code } endCursor }
           pilots(first: 100) { totalCount nodes { id } endCursor } }`,
        { after },
      );
      return subsystems[0];
    };
    const codes: string[] = [];
    for (let after: string | null = null; ;) {
      const { standards, pilots }: View = await page(after);
      codes.push(...standards.nodes.map(({ code }) => code));
      after = standards.endCursor;
      if (after !== null) continue;
      const ids = pilots.nodes.map(({ id }) => id);
      expect([standards.totalCount, pilots.totalCount]).toEqual([codes.length, ids.length]);
      return { codes, ids };
    }
  }

  it('list the standards that the catalogue puts in them, and the pilots that apply these or what their matters rest on', async () => {
    const sorted = (await sector.database.reader.query(
      'SELECT code, subsystem FROM standard WHERE subsystem IS NOT NULL',
    )) as { readonly code: string; readonly subsystem: string }[];
    const { pilots, subsystemFields } = await asked<{
      pilots: { nodes: (Named & { id: string })[] };
      subsystemFields: { nodes: (Named & { subsystem: string })[] };
    }>(
      `pilots(first: 100) { nodes { id standards { code } } }
       subsystemFields(first: 100) { nodes { subsystem standards { code } } }`,
    );
    const applying = new Set<string>();
    for (const key of ['TRANSPORT', 'URBANISATION', 'WATER_CONSERVANCY']) {
      const own = sorted.filter(({ subsystem }) => subsystem === key).map(({ code }) => code);
      const rested = subsystemFields.nodes
        .filter(({ subsystem }) => subsystem === key)
        .flatMap(({ standards }) => standards.map(({ code }) => code));
      const { codes, ids } = await listsOf(key);
      expect([...codes].sort()).toEqual([...own].sort());
      const wanted = pilots.nodes.filter(({ standards }) =>
        standards.some(({ code }) => own.includes(code) || rested.includes(code)),
      );
      expect([...ids].sort()).toEqual(wanted.map(({ id }) => id).sort());
      expect(ids.length).toBeGreaterThan(0);
      ids.forEach((id) => applying.add(id));
    }
    expect(applying.size).toBeLessThan(pilots.nodes.length);
  });
});
