import { countStatements } from '../../../shared/database';
import { ANONYMOUS, type Identity } from '../../../shared/identity';
import type { StoredProject } from '../../../shared/kernel/projects';
import { sectorNamesOf } from '../../../shared/kernel/sectorKeys';
import { indexProjectTitles } from '../../../subgraphs/province/index/ProjectIndex';
import { projectIndex } from '../../../subgraphs/province/index/recordIndices';
import { databaseKinds } from '../../support/databaseKinds';
import { agencyOf, coordinator } from '../../support/identities';
import { standardFacts } from '../../support/standardFacts';
import { holdings } from '../graph/support/holdings';
import { openTestProvince, type TestProvince } from '../graph/support/openTestProvince';

const FIELDS = `kind score standard { code } spans { start end term }
  explanation { title identical textCovered titleCovered terms { term standards weight share } titleSpans { term } }`;
const NOVELTY = `query ($text: String!, $first: Int) { novelty(text: $text, first: $first) {
  on rule digest standardsCompared draftsCompared draftSectors termsLeftOut
  terms { term occurrences standards weight searched } hits { ${FIELDS} } completeness { complete } } }`;
const WITH_DRAFTS = NOVELTY.replace('kind score', 'kind score project { planNumber title }');

interface Report {
  readonly digest: string;
  readonly draftsCompared: number;
  readonly draftSectors: readonly string[];
  readonly termsLeftOut: number;
  readonly terms: readonly { term: string; occurrences: number; standards: number; searched: boolean }[];
  readonly hits: readonly {
    kind: string;
    score: number;
    standard: { code: string } | null;
    project?: { planNumber: string } | null;
    spans: readonly { start: number; end: number; term: string }[];
    explanation: { identical: boolean; terms: readonly { term: string; share: number }[] };
  }[];
}

/** Many of one make, so that their words are common, and one that is withdrawn. */
const filler = Array.from({ length: 60 }, (_, place) =>
  standardFacts({
    code: `DB32/T ${String(95_000 + place)}-2020`,
    title: `示例 通用技术规范 第${String(place)}部分`,
  }),
);
const titled = (code: string, title: string, withdrawnOn: string | null = null) =>
  standardFacts({ code, title, withdrawnOn, issuedOn: '2020-01-01', effectiveOn: '2020-02-01' });

describe.each(databaseKinds())('a novelty search on $name', (kind) => {
  let province: TestProvince;
  beforeAll(async () => {
    province = await openTestProvince(kind, {
      ...holdings,
      standards: {
        ecology: filler,
        agriculture: [
          titled('DB32/T 96001-2020', '河蟹池塘养殖技术规范'),
          titled('DB32/T 96002-2010', '河蟹池塘养殖技术规范', '2020-02-01'),
        ],
        services: [
          titled('DB32/T 96003-2020', '冷链物流温控服务规范'),
          titled('DB32/T 96004-2020', '通用技术规范'),
          titled('DB32/T 96005-2027', '冷链物流 术语'),
        ],
      },
    });
  });
  afterAll(() => province.drop());

  const search = async (
    text: string,
    {
      first = 20,
      identity = ANONYMOUS,
      query = NOVELTY,
    }: { first?: number; identity?: Identity; query?: string } = {},
  ): Promise<Report> => {
    const { data, errors } = await province.ask(query, { text, first }, identity);
    expect(errors).toBeUndefined();
    return data?.novelty as Report;
  };
  const codesIn = ({ hits }: Report) => hits.map(({ standard }) => standard?.code);

  it('puts the same title first with score 1, and leaves out what is withdrawn', async () => {
    const report = await search('河蟹池塘养殖技术规范');
    expect(report.hits[0]).toMatchObject({
      kind: 'STANDARD',
      score: 1,
      standard: { code: 'DB32/T 96001-2020' },
      spans: [{ start: 0, end: 10, term: '河蟹池塘养殖技术规范' }],
      explanation: { identical: true, textCovered: 1, titleCovered: 1 },
    });
    expect(codesIn(report)).not.toContain('DB32/T 96002-2010');
    expect(codesIn(await search('通用技术规范'))[0]).toBe('DB32/T 96004-2020');
  });

  it('finds a rare word before common ones, and says why', async () => {
    const report = await search('关于河蟹苗种与稻田的通用技术规范');
    expect(codesIn(report)[0]).toBe('DB32/T 96001-2020');
    const [{ explanation } = { explanation: { terms: [] } }] = report.hits;
    expect(explanation.terms[0]?.term).toBe('河蟹');
    expect(report.terms.find(({ term }) => term === '河蟹')).toMatchObject({ standards: 2, searched: true });
    expect(report.terms.find(({ term }) => term === '规范')?.standards).toBeGreaterThan(60);
  });

  it('shows where in the text, in its own spelling', async () => {
    const text = '一种ＡＢ：冷链物流的温控';
    const { hits } = await search(text);
    for (const { start, end, term } of hits[0]?.spans ?? []) expect(text.slice(start, end)).toBe(term);
    expect(hits[0]?.spans.map(({ term }) => term)).toEqual(['冷链物流', '温控']);
  });

  it('orders alike each time, gives as many as are asked for, and a digest that tells reports apart', async () => {
    const report = await search('通用技术规范', { first: 5 });
    expect(report.hits).toHaveLength(5);
    expect(await search('通用技术规范', { first: 5 })).toEqual(report);
    expect((await search('通用技术规范', { first: 6 })).digest).not.toBe(report.digest);
    const scores = report.hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it.each([
    ['all to a coordinator', coordinator, ['SV-1'], 6],
    ['its own to an agency', agencyOf('SERVICES'), ['SV-1'], 1],
    ['none of another sector to an agency', agencyOf('ECOLOGY'), [], 1],
  ])('shows drafts: %s', async (_what, identity, numbers, sectors) => {
    const report = await search('冷链温控', { identity, query: WITH_DRAFTS });
    const drafts = report.hits.filter(({ kind: hitKind }) => hitKind === 'DRAFT');
    expect(drafts.map(({ project }) => project?.planNumber)).toEqual(numbers);
    expect(report.draftSectors).toHaveLength(sectors);
    expect(report.draftsCompared).toBe(numbers.length);
  });

  it('shows nobody a draft, and refuses the field', async () => {
    const report = await search('冷链温控规范');
    expect(report).toMatchObject({ draftsCompared: 0, draftSectors: [] });
    expect(report.hits.every(({ kind: hitKind }) => hitKind === 'STANDARD')).toBe(true);
    const { errors } = await province.ask(WITH_DRAFTS, { text: '冷链温控规范' });
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });

  it.each([
    ['empty', ''],
    ['of marks', '，。'],
    ['of 100 kB', '冷'.repeat(33_334)],
  ])('refuses a text that is %s, naming the field', async (_what, text) => {
    const { errors } = await province.ask(NOVELTY, { text });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'text' }] });
  });

  it.each([0, 101])('refuses to show %s hits', async (first) => {
    const { errors } = await province.ask(NOVELTY, { text: '冷链', first });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'first' }] });
  });

  it('takes as many statements for any text, those that find the same title only for what may be one', async () => {
    const long = filler
      .map(({ title }) => `冷链${title}河蟹`)
      .join('；')
      .repeat(3);
    const statementsOf = async (text: string, identity: Identity) => {
      const { statements } = await countStatements(() => search(text, { identity }));
      return statements.length;
    };
    expect(await statementsOf('冷链', coordinator)).toBe(5);
    expect(await statementsOf('冷链物流温控服务规范', coordinator)).toBe(5);
    expect(await statementsOf(long, coordinator)).toBe(4);
    expect(await statementsOf('冷链', ANONYMOUS)).toBe(3);
    expect(await statementsOf(long, ANONYMOUS)).toBe(2);
  });

  it('looks at what a long text says most often', async () => {
    const words = Array.from({ length: 400 }, (_, place) => `word${String(place)}`).join(' ');
    const report = await search(`${words} 冷链，冷链，冷链`);
    expect(report.terms).toHaveLength(200);
    expect(report.termsLeftOut).toBe(201);
    expect(report.terms.find(({ term }) => term === '冷链')?.occurrences).toBe(3);
    expect(codesIn(report)).toContain('DB32/T 96003-2020');
  });

  it('finds standards like one, with the same statements for many', async () => {
    const SIMILAR = `query ($first: Int) { standards(query: "示例", first: $first) { nodes {
      code similar(first: 3) { score standard { code title } explanation { terms { term } } } } } }`;
    const ask = (first: number) => countStatements(() => province.ask(SIMILAR, { first }));
    const few = await ask(2);
    const many = await ask(20);
    expect(many.statements.length).toBe(few.statements.length);
    const { nodes } = many.result.data?.standards as {
      nodes: { code: string; similar: { score: number; standard: { code: string } }[] }[];
    };
    for (const { code, similar } of nodes) {
      expect(similar).toHaveLength(3);
      expect(similar.map(({ standard }) => standard.code)).not.toContain(code);
    }
  });

  it('agrees with the novelty of a title', async () => {
    const { data } = await province.ask(
      '{ standard(code: "DB32/T 96003-2020") { title similar(first: 100) { score standard { code } } } }',
    );
    const { title, similar } = data?.standard as {
      title: string;
      similar: { score: number; standard: { code: string } }[];
    };
    const { hits } = await search(title, { first: 100 });
    expect(similar).toEqual(hits.slice(1).map(({ score, standard }) => ({ score, standard })));
    expect(similar.map(({ standard }) => standard.code)).toContain('DB32/T 96005-2027');
  });

  describe('of drafts', () => {
    const names = sectorNamesOf('services');
    const drafts = async (text: string) => {
      const { hits } = await search(text, { identity: coordinator, query: WITH_DRAFTS });
      return hits.flatMap(({ project }) => project?.planNumber ?? []);
    };
    const put = async (change: (known: StoredProject) => StoredProject | null) => {
      await province.database.transaction(async (manager) => {
        const rows = (await manager.query("SELECT id FROM project WHERE planNumber = 'SV-2'")) as {
          id: string;
        }[];
        const [id] = rows.map((row) => row.id);
        const known = (await projectIndex.find(manager, [id ?? ''])).get(id ?? '');
        if (!known) throw new Error('the project is not there');
        await projectIndex.put(manager, names.key, new Map([[known.id, change(known)]]));
      });
    };

    it('follows their titles and their ends', async () => {
      expect(await drafts('退货处置')).toEqual(['SV-2']);
      await put((known) => ({ ...known, title: '示例 逆向物流规范', version: known.version + 1 }));
      expect(await drafts('退货处置')).toEqual([]);
      expect(await drafts('逆向物流')).toContain('SV-2');
      await put((known) => ({ ...known, stage: 'CANCELLED', version: known.version + 1 }));
      expect(await drafts('逆向物流')).not.toContain('SV-2');
      await put(() => null);
      const [left] = (await province.database.reader.query(
        "SELECT COUNT(*) AS count FROM project_posting WHERE term = '逆向'",
      )) as { count: number | string }[];
      expect(Number(left?.count)).toBe(0);
    });

    it('finds those of an index that was filled before', async () => {
      const postings = () =>
        province.database.reader.query('SELECT * FROM project_posting ORDER BY term, weight, serial');
      const before: unknown = await postings();
      await province.database.transaction(async (manager) => {
        await manager.query('DELETE FROM project_posting');
        await indexProjectTitles(manager);
      });
      expect(await postings()).toEqual(before);
    });
  });
});
