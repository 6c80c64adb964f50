import { sectors, type SectorNames } from '../../shared/kernel/sectorKeys';
import type { Answer } from '../gateway/support/ask';
import { onlyOnce } from '../gateway/support/askAgain';
import { PATIENCE_MS } from '../../shared/service/closeServer';
import { databaseKinds } from '../support/databaseKinds';
import { agencyOf } from '../support/identities';
import { serveTestFederation, type ServedFederation } from '../support/serveTestFederation';
import { standardWriter, writtenBy } from '../support/standardWriter';
import { waitFor } from '../support/waitFor';

jest.setTimeout(120_000);

const DEADLINE_MS = 5_000;
const [kind] = databaseKinds();

/** Asks the province for every sector's rows with a field that only the sector has, and every sector at its own root. */
const EVERYTHING = `{
  sectors { key nameZh statistics { inForce } }
  anySector: standards(first: 1) { totalCount completeness { complete sources { sector rows available } } }
  ${sectors
    .map(
      ({ key, field }) => `
        of_${key}: standards(filter: { sectors: [${key}] }, first: 5) { totalCount nodes { code title text { availability } } }
        ${field} { statistics { inForce } standards(first: 5) { totalCount nodes { code text { availability } } } }`,
    )
    .join('')}
}`;

interface Row {
  readonly code: string;
  readonly text: object | null;
}

interface Everything {
  readonly sectors: readonly { readonly key: string; readonly statistics: object | null }[];
  readonly anySector: {
    readonly totalCount: number;
    readonly completeness: {
      readonly complete: boolean;
      readonly sources: readonly { readonly sector: string; readonly available: boolean }[];
    };
  };
}

interface OfSector {
  readonly indexed: { readonly totalCount: number; readonly nodes: readonly Row[] };
  readonly root: { readonly standards: { readonly nodes: readonly Row[] } } | null;
}

const everythingIn = ({ data }: Answer) => data as unknown as Everything;

function ofSector({ data }: Answer, { key, field }: SectorNames): OfSector {
  return { indexed: data?.[`of_${key}`], root: data?.[field] } as OfSector;
}

/** Which sectors an answer's errors name, and with which codes. */
function namedIn({ errors = [] }: Answer): string[] {
  return [...new Set(errors.map(({ extensions }) => `${String(extensions.sector)} ${extensions.code}`))];
}

describe('a federation of separate subgraphs', () => {
  let federation: ServedFederation;
  const ask = () => federation.ask(EVERYTHING);
  const healed = () =>
    waitFor('a complete answer', async () => {
      const answer = await ask();
      return !answer.errors && everythingIn(answer).anySector.completeness.complete && answer;
    });

  beforeAll(async () => {
    if (!kind) throw new Error('there is no database to run on');
    federation = await serveTestFederation(kind, { deadlineMs: DEADLINE_MS, proxied: ['manufacturing'] });
    await healed();
  });
  afterEach(async () => {
    for (const name of ['province', 'ecology', 'public-management']) await federation.start(name);
    federation.proxyOf('manufacturing').resume();
  });
  afterAll(() => federation.close());

  const expectAllBut = (answer: Answer, gone: SectorNames): void => {
    const { sectors: told, anySector } = everythingIn(answer);
    expect(answer.status).toBe(200);
    for (const { key, statistics } of told)
      expect([key, statistics !== null]).toEqual([key, key !== gone.key]);
    for (const sector of sectors) {
      const { indexed, root } = ofSector(answer, sector);
      expect(indexed.nodes).toHaveLength(5);
      if (sector === gone) {
        expect(indexed.nodes.map(({ text }) => text)).toEqual([null, null, null, null, null]);
        expect(root).toBeNull();
      } else {
        expect(indexed.nodes.map(({ text }) => text)).not.toContain(null);
        expect(root?.standards.nodes.map(({ code }) => code)).toEqual(indexed.nodes.map(({ code }) => code));
      }
    }
    const { complete, sources } = anySector.completeness;
    expect(complete).toBe(false);
    expect(sources.filter(({ available }) => !available).map(({ sector }) => sector)).toEqual([gone.key]);
  };

  it.each(sectors.filter(({ folder }) => ['ecology', 'public-management'].includes(folder)))(
    'answers for the others while $folder is stopped, and for all when it runs again',
    async (gone) => {
      const before = everythingIn(await healed());
      await federation.stop(gone.folder);
      const answer = await ask();
      expectAllBut(answer, gone);
      expect(namedIn(answer)).toEqual([`${gone.key} SECTOR_UNAVAILABLE`]);
      expect(everythingIn(answer).anySector.totalCount).toBe(before.anySector.totalCount);

      await federation.start(gone.folder);
      expect(everythingIn(await healed()).anySector.totalCount).toBe(before.anySector.totalCount);
    },
  );

  it('answers in time for the others while a sector hangs', async () => {
    const [gone] = sectors.filter(({ folder }) => folder === 'manufacturing') as [SectorNames];
    await healed();
    federation.proxyOf(gone.folder).hang();
    const answer = await onlyOnce(ask);
    expectAllBut(answer, gone);
    expect(namedIn(answer)).toEqual([`${gone.key} SECTOR_TIMEOUT`]);
    federation.proxyOf(gone.folder).resume();
    await healed();
  });

  it('ends the province at once while it waits for a sector that hangs', async () => {
    const proxy = federation.proxyOf('manufacturing');
    proxy.hang();
    await waitFor('the province to ask the sector', () => proxy.withheld > 0);
    const startedAt = performance.now();
    await federation.stop('province');
    expect(performance.now() - startedAt).toBeLessThan(PATIENCE_MS);
    proxy.resume();
    await federation.start('province');
    await healed();
  });

  it('lets the sectors answer for themselves while the province is stopped, registers nothing, and catches up', async () => {
    const write = standardWriter(federation.ask);
    const registration = {
      clientMutationId: 'in the dark',
      code: 'DB32/T 9820-2025',
      title: '示例 停机登记',
    };
    const agency = agencyOf('ECOLOGY');
    const known = writtenBy(
      await write('register', 'Ecology', { code: 'DB32/T 9821-2025', title: '示例 停机前' }, agency),
    );
    const logOf = async () => {
      const { data } = await federation.ask(
        '{ ecology { changes(first: 0) { headSeq headHash rows } } }',
        {},
        agency,
      );
      return data;
    };

    await federation.stop('province');
    const answer = await ask();
    expect(namedIn(answer)).toEqual(['PROVINCE SECTOR_UNAVAILABLE']);
    for (const sector of sectors) {
      expect(ofSector(answer, sector).root?.standards.nodes).toHaveLength(5);
    }
    const before = await logOf();
    for (const door of [federation.ask, federation.askDirectly('ecology')]) {
      const refused = await standardWriter(door)('register', 'Ecology', registration, agency);
      expect(namedIn(refused)).toEqual(['PROVINCE SECTOR_UNAVAILABLE']);
    }
    expect(await logOf()).toEqual(before);
    writtenBy(
      await write('update', 'Ecology', { id: known.id, expectedVersion: 1, title: '示例 停机中' }, agency),
    );

    await federation.start('province');
    await healed();
    const titles = async () => {
      const { data } = await federation.ask(
        '{ standards(query: "停机", first: 10) { nodes { code title } } }',
      );
      return (data?.standards as { nodes: { code: string; title: string }[] }).nodes;
    };
    expect(await titles()).toEqual([{ code: 'DB32/T 9821-2025', title: '示例 停机中' }]);
    writtenBy(await write('register', 'Ecology', registration, agency));
    await waitFor('the new standard in the index', async () => (await titles()).length === 2);
  });
});
