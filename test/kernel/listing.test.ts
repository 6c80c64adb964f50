import { CatalogueImport, seedRows } from '../../shared/kernel/catalogue/CatalogueImport';
import type { StandardFacts } from '../../shared/kernel/catalogue/StandardFacts';
import type { PageRequest } from '../../shared/kernel/graph/paging';
import { everyStandard, ScanningSearch } from '../../shared/kernel/listing/StandardSearch';
import { StandardListing } from '../../shared/kernel/listing/StandardListing';
import type {
  Direction,
  StandardFilter,
  StandardOrderField,
} from '../../shared/kernel/listing/StandardFilter';
import { statusOn } from '../../shared/kernel/catalogue/standardRules';
import { countStatements } from '../../shared/database';
import { loadSectors } from '../../subgraphs/sectorFolders';
import { openTestSector, type TestSector } from '../contract/support/openTestSector';
import { databaseKinds } from '../support/databaseKinds';
import { standardFacts } from '../support/standardFacts';

const TODAY = '2026-06-01';
const [definition] = loadSectors();
if (!definition) throw new Error('there is no sector');

/** Dates that repeat, and some that are missing, so that places are decided by the serial too. */
function variedFacts(number: number): StandardFacts {
  const day = String((number % 5) + 1).padStart(2, '0');
  return standardFacts({
    code: `DB32/T ${String(7000 + ((number * 37) % 101))}-20${String(10 + (number % 12))}`,
    title: `${number % 3 === 0 ? '物流' : '水泥'}标准 ${String(number % 7)}`,
    issuedOn: number % 4 === 0 ? null : `2020-03-${day}`,
    effectiveOn: number % 3 === 0 ? null : `2021-0${String((number % 8) + 1)}-01`,
    withdrawnOn: number % 11 === 0 ? '2025-01-01' : null,
  });
}

describe.each(databaseKinds())('a list of standards on $name', (kind) => {
  let sector: TestSector;
  let all: StandardFacts[] = [];

  const write = async (facts: readonly StandardFacts[]) => {
    const outcomes = await new CatalogueImport(sector.parts, seedRows).write(facts, 'test');
    expect(outcomes.filter((outcome) => outcome !== 'REGISTERED')).toEqual([]);
  };
  const listing = (
    page: PageRequest,
    order: { field: StandardOrderField; direction: Direction } | null,
    filter: StandardFilter = {},
    query: string | null = null,
  ) =>
    StandardListing.open(
      sector.database,
      new ScanningSearch(),
      { query, filter, orderBy: order, page },
      TODAY,
    );

  const walk = async (
    order: { field: StandardOrderField; direction: Direction },
    backwards: boolean,
    between: () => Promise<void> = () => Promise.resolve(),
  ) => {
    const codes: string[] = [];
    let cursor: string | null = null;
    for (;;) {
      const { rows, pageInfo } = await (await listing({ size: 7, cursor, backwards }, order)).page();
      const page = rows.map(({ row }) => row.code);
      if (backwards) codes.unshift(...page);
      else codes.push(...page);
      await between();
      if (!(backwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return codes;
      cursor = backwards ? pageInfo.startCursor : pageInfo.endCursor;
    }
  };

  beforeAll(async () => {
    sector = await openTestSector(kind, definition);
    all = Array.from({ length: 60 }, (_, number) => variedFacts(number));
    await write(all);
  });
  afterAll(() => sector.drop());

  const orders = (['CODE', 'TITLE', 'ISSUED_ON', 'EFFECTIVE_ON', 'NEXT_REVIEW_ON'] as const).flatMap(
    (field) => (['ASC', 'DESC'] as const).map((direction) => ({ field, direction })),
  );

  it.each(orders)('shows every row once by $field $direction, from either end', async (order) => {
    const forwards = await walk(order, false);
    expect(new Set(forwards)).toEqual(new Set(all.map(({ code }) => code)));
    expect(forwards).toHaveLength(all.length);
    expect(await walk(order, true)).toEqual(forwards);
  });

  it('neither repeats nor loses a row while others are inserted', async () => {
    let inserted = 0;
    const seen = await walk({ field: 'ISSUED_ON', direction: 'ASC' }, false, async () => {
      inserted += 1;
      await write(
        [variedFacts(1000 + inserted * 5)].map((facts) => ({
          ...facts,
          code: `DB32/T 88${String(inserted).padStart(2, '0')}-2022`,
        })),
      );
    });
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(all.map(({ code }) => code)));
  });

  it.each(['UPCOMING', 'IN_FORCE', 'WITHDRAWN'] as const)(
    'agrees with the rule on what is %s on a day',
    async (status) => {
      const filter = { status, asOf: '2021-04-15' };
      const page = await (await listing({ size: 100, cursor: null, backwards: false }, null, filter)).page();
      const expected = all.filter((facts) => statusOn(facts, filter.asOf) === status).map(({ code }) => code);
      expect(page.rows.map(({ row }) => row.code)).toEqual(expect.arrayContaining(expected));
      expect(page.rows.every(({ row }) => statusOn(row, filter.asOf) === status)).toBe(true);
    },
  );

  it('counts what it lists, with and without a text', async () => {
    for (const query of [null, '物流', '物流 3', '标准']) {
      const list = await listing({ size: 100, cursor: null, backwards: false }, null, {}, query);
      const total = await list.totalCount();
      expect((await list.page()).rows).toHaveLength(total);
      const byLevel = (await list.facets()).filter(({ field }) => field === 'level');
      expect(byLevel.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    }
  });

  it('reads a page with one statement whatever its size', async () => {
    for (const size of [1, 100]) {
      const counted = await countStatements(async () =>
        (await listing({ size, cursor: null, backwards: false }, { field: 'CODE', direction: 'ASC' })).page(),
      );
      expect(counted.statements).toHaveLength(1);
    }
  });

  it('takes wildcards in a text for themselves', async () => {
    for (const query of ['%', '_', '!', "'", '"', '\\', '😀']) {
      expect(
        await (await listing({ size: 5, cursor: null, backwards: false }, null, {}, query)).totalCount(),
      ).toBe(0);
    }
    expect((await new ScanningSearch().plan('   ')).from).toEqual(everyStandard.from);
  });
});
