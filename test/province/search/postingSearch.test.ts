import fc from 'fast-check';
import type { StandardFacts } from '../../../shared/kernel/catalogue/StandardFacts';
import { StandardListing } from '../../../shared/kernel/listing/StandardListing';
import { ScanningSearch, type StandardSearch } from '../../../shared/kernel/listing/StandardSearch';
import { sectors } from '../../../shared/kernel/sectorKeys';
import { PostingSearch } from '../../../subgraphs/province/search/PostingSearch';
import { databaseKinds } from '../../support/databaseKinds';
import { standardFacts } from '../../support/standardFacts';
import { openTestIndex, type TestIndex } from '../support/openTestIndex';
import { seedStandards } from '../support/seedStandards';
import { matchesNaively } from './matchesNaively';

const TODAY = '2026-06-01';

/** Titles that a search could trip over, beside the real ones. */
const oddStandards: readonly StandardFacts[] = [
  ['DB32/T 7001-2020', '含量≥50%的_产品!第1部分', null],
  ['DB32/T 7002-2020', '引号\'"和\\反斜杠、标点;测试', null],
  ['DB32/T 7003-2020', '𠮷野家𠀋字符标准', 'Rare characters 𠮷 & <b>'],
  ['DB32/T 7004-2020', 'ＰＭ２．５浓度与OLED灯', 'PM2.5 and OLED lamps of 3920 lumen'],
  ['DB32/T 7005-2020', '水', 'Water'],
  ['DB32/T 7006-2020', '水泥水泥水泥', 'Cement cement-based cements'],
  ['DB32/T 7007-2020', '节水 泥浆', null],
  ['DB32/T 7010-2020', '通用硅酸盐水泥', null],
  ['DB32/T 7011-2020', '长词', `${'x'.repeat(45)}ing ${'y'.repeat(70)}`],
].map(([code, title, titleEn]) =>
  standardFacts({ code: String(code), title: String(title), titleEn: titleEn ?? null }),
);

describe.each(databaseKinds())('the search by postings on $name', (kind) => {
  let index: TestIndex;
  let standards: StandardFacts[];
  let search: StandardSearch;

  beforeAll(async () => {
    index = await openTestIndex(kind);
    search = new PostingSearch(index.database);
    standards = [];
    for (const { folder } of sectors) {
      const own = folder === 'ecology' ? [...seedStandards(folder), ...oddStandards] : seedStandards(folder);
      const known = new Set(standards.map(({ code }) => code));
      const fresh = own.filter(({ code }) => !known.has(code));
      await index.put(folder, fresh);
      standards.push(...fresh);
    }
  });
  afterAll(() => index.drop());

  const open = (query: string, by = search, cursor: string | null = null, size = 100) =>
    StandardListing.open(
      index.database,
      by,
      { query, filter: {}, orderBy: null, page: { size, cursor, backwards: false } },
      TODAY,
    );

  const codesFound = async (query: string, by = search): Promise<string[]> => {
    const codes: string[] = [];
    let cursor: string | null = null;
    do {
      const { rows, pageInfo } = await (await open(query, by, cursor)).page();
      codes.push(...rows.map(({ row }) => row.code));
      cursor = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (cursor !== null);
    return codes;
  };

  const expectAgreement = async (query: string): Promise<void> => {
    const found = await codesFound(query);
    const expected = standards.filter((standard) => matchesNaively(query, standard)).map(({ code }) => code);
    expect({ query, found: [...found].sort() }).toEqual({ query, found: expected.sort() });
    const list = await open(query);
    expect({ query, total: await list.totalCount() }).toEqual({ query, total: found.length });
    for (const field of ['sector', 'level', 'nature', 'status']) {
      const counts = (await list.facets()).filter((facet) => facet.field === field);
      expect({ query, field, sum: counts.reduce((sum, { count }) => sum + count, 0) }).toEqual({
        query,
        field,
        sum: found.length,
      });
    }
    expect({ query, found: await codesFound(query, new ScanningSearch()) }).toEqual({ query, found });
  };

  const queries = [
    '水',
    '泥',
    '𠮷',
    '𠮷野',
    '水泥',
    '标准',
    '标准化',
    '技术规范',
    '物流 冷链',
    '冷链 物流',
    '水 泥',
    '水泥水泥',
    'pm2.5',
    'PM2.5浓度',
    '浓度与oled',
    'led',
    'OLED灯',
    'ISO',
    'db32',
    'DB32/T 3920',
    '3920',
    '2020',
    't',
    'T/',
    'gb t',
    'cement',
    'CEMENT based',
    'cements cement',
    '第1部分',
    '部分 1',
    '%',
    '_',
    '50%',
    '!',
    "'",
    '"',
    '\\',
    "引号'",
    '😀',
    '水😀',
    '水\u0000泥',
    '\ud842',
    '水\ud842泥',
    '\u200b水泥',
    '　水泥　',
    '（',
    '、',
    '。。',
    '；水泥；',
    '-',
    'DB32',
    'GB',
    'gb/t',
    '规',
  ];
  it.each(queries)('finds and counts %j as a walk through all standards does', expectAgreement);

  it('agrees with a walk through all standards on pieces of their texts', async () => {
    const piece = fc
      .tuple(fc.nat(), fc.constantFrom('title', 'titleEn', 'code'), fc.nat(), fc.integer({ min: 1, max: 9 }))
      .map(([at, field, start, length]) => {
        const standard = standards[at % standards.length];
        const characters = [...(standard?.[field as 'title'] ?? '水')];
        const from = start % characters.length;
        return characters.slice(from, from + length).join('');
      });
    const query = fc
      .tuple(fc.array(piece, { minLength: 1, maxLength: 3 }), fc.constantFrom(' ', '', '、', '　'))
      .map(([pieces, between]) => pieces.join(between));
    await fc.assert(
      fc.asyncProperty(
        query.filter((text) => text.trim() !== ''),
        expectAgreement,
      ),
      { numRuns: 60, seed: 20260601 },
    );
  }, 60_000);

  it('survives any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (query) => {
        const list = await open(query);
        expect((await list.page()).rows.length).toBeLessThanOrEqual(await list.totalCount());
      }),
      { numRuns: 150, seed: 20260601 },
    );
  });

  const spellings = [
    'DB32/T 7004-2020',
    'db32／t 7004—2020',
    'DB32T7004-2020',
    ' DB32/T　7004 ',
    'DB32/7004-2020',
  ];
  it.each(spellings)('puts the standard with the number %j first', async (query) => {
    const [first] = await codesFound(query);
    expect(first).toBe('DB32/T 7004-2020');
  });

  it('puts the standard named before those that only mention its number', async () => {
    const code = 'DB32/T 7008-2020';
    const mentioned = standardFacts({ code: 'DB32/T 7009-2020', title: `${code} 的实施` });
    await index.put('ecology', [
      mentioned,
      standardFacts({ code, title: '很长很长很长很长很长很长很长的标题' }),
    ]);
    expect(await codesFound(code)).toEqual([code, mentioned.code]);
    standards.push(mentioned, standardFacts({ code, title: '很长很长很长很长很长很长很长的标题' }));
  });

  it('ranks by the place of the match, then by the length of the title', async () => {
    const found = await codesFound('水泥');
    const [early, late] = ['DB32/T 7006-2020', 'DB32/T 7010-2020'].map((code) => found.indexOf(code));
    expect(early).toBeLessThan(Number(late));
    expect((await codesFound('水'))[0]).toBe('DB32/T 7005-2020');
  });

  it('refuses a text that is too long, naming the field', async () => {
    await expect(open('水'.repeat(601))).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', fields: [{ field: 'query' }] },
    });
    await expect(open('水 泥 '.repeat(90))).resolves.toBeDefined();
    const words = Array.from({ length: 41 }, (_, number) => `w${String(number)}`);
    await expect(open(words.join(' '))).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('reads a list of one term from its postings in their order', async () => {
    const { matches, from } = await search.plan('水泥');
    expect(from.sql).toMatch(/^posting p/);
    expect(matches?.sql).not.toContain('standard');
  });

  it('shows the order of registration where there is no text to be relevant to', async () => {
    const page = { size: 3, cursor: null, backwards: false };
    const orderBy = { field: 'RELEVANCE', direction: 'ASC' } as const;
    for (const query of [null, ' ']) {
      const list = await StandardListing.open(
        index.database,
        search,
        { query, filter: {}, orderBy, page },
        TODAY,
      );
      expect((await list.page()).rows.map(({ row }) => row.serial)).toEqual([1, 2, 3]);
      expect(await list.totalCount()).toBe(standards.length);
    }
  });
});
