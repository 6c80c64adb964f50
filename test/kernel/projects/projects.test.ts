import { countStatements } from '../../../shared/database';
import type { Identity } from '../../../shared/identity';
import { readProjectSeeds, type ProjectSeed } from '../../../shared/kernel/projects';
import { startedProject } from '../../../shared/kernel/projects/projectRules';
import { loadSectors } from '../../../subgraphs/sectorFolders';
import { openTestSector, type TestSector } from '../../contract/support/openTestSector';
import { databaseKinds } from '../../support/databaseKinds';
import { auditor } from '../../support/identities';
import { projectOutline } from './support/projectOutline';

const definition = loadSectors().find(({ key }) => key === 'ecology');
if (!definition) throw new Error('there is no sector ecology');

/** Proposals that are due on three days only, so that places are decided by the serial too. */
const proposals = Array.from({ length: 30 }, (_, index): ProjectSeed => {
  const outline = projectOutline({
    planNumber: `MANY-${String(index)}`,
    title: `示例 批量项目 ${String(index)}`,
  });
  const on = `2026-04-0${String((index % 3) + 1)}`;
  return { project: startedProject(outline, 'PROPOSAL', { on, actor: 'test' }), comments: [] };
});

interface ProjectList {
  readonly nodes: readonly { readonly planNumber: string; readonly due: string | null }[];
  readonly totalCount: number;
  readonly facets: readonly { readonly field: string; readonly value: string; readonly count: number }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

describe.each(databaseKinds())('projects on $name', (kind) => {
  let sector: TestSector;

  beforeAll(async () => {
    sector = await openTestSector(kind, definition);
    await sector.projectRegister.register(readProjectSeeds(sector.subgraph.names), 'seed');
    await sector.projectRegister.register(proposals, 'test');
  });
  afterAll(() => sector.drop());

  const asked = (args: string, fields: string, identity?: Identity) =>
    sector.ask(`{ ecology { projects${args} { ${fields} } } }`, {}, identity);
  const list = async (args: string): Promise<ProjectList> => {
    const { data, errors } = await asked(
      args,
      'nodes { planNumber due } totalCount facets { field value count } pageInfo { hasNextPage endCursor }',
    );
    expect(errors).toBeUndefined();
    return (data as { ecology: { projects: ProjectList } }).ecology.projects;
  };
  const numbersOf = ({ nodes }: ProjectList) => nodes.map(({ planNumber }) => planNumber);

  it('are registered once, with their comments, however often they are offered', async () => {
    const end = await sector.log.end();
    expect(end.seq).toBe(9 + 4 + 30);
    expect(await sector.projectRegister.register(readProjectSeeds(sector.subgraph.names), 'seed')).toBe(0);
    expect(await sector.log.end()).toEqual(end);
    const { data } = await asked(
      '(filter: { query: "DEMO-EC-04" })',
      'nodes { commentCount openComments ... on EcologyProject { comments { number answer } } }',
    );
    expect(data?.ecology).toEqual({
      projects: {
        nodes: [
          {
            commentCount: 2,
            openComments: 1,
            comments: [
              { number: 1, answer: 'ACCEPTED' },
              { number: 2, answer: null },
            ],
          },
        ],
      },
    });
  });

  it.each([
    ['a word of the title', '(filter: { query: "岸电" })', ['DEMO-EC-01']],
    ['words of title and lead', '(filter: { query: "数据中心 水利" })', ['DEMO-EC-02']],
    ['a number that it revises, in any spelling', '(filter: { query: "db32/t9938—2017" })', ['DEMO-EC-05']],
    ['a document that it adopts', '(filter: { query: "ISO 14064-1:2018" })', ['DEMO-EC-04']],
    ['words that do not occur together', '(filter: { query: "岸电 数据中心" })', []],
    ['nothing but marks', '(filter: { query: "？！" })', []],
    ['a stage', '(filter: { stages: [REVIEW, APPROVAL] })', ['DEMO-EC-06', 'DEMO-EC-05']],
    ['a kind', '(filter: { kinds: [REVISION], stages: [REVIEW] })', ['DEMO-EC-05']],
    ['a level', '(filter: { levels: [NATIONAL] })', []],
    ['being late today', '(filter: { overdue: true })', ['DEMO-EC-02', 'DEMO-EC-04', 'DEMO-EC-06']],
    ['being late on a day', '(filter: { overdue: true, on: "2026-05-01" })', ['DEMO-EC-02']],
    ['another sector', '(filter: { sectors: [SERVICES] })', []],
  ])('are filtered by %s, the earliest due first', async (_what, args, numbers) => {
    const found = await list(args);
    expect(numbersOf(found)).toEqual(numbers);
    expect(found.totalCount).toBe(numbers.length);
  });

  it('are late or not, and no third', async () => {
    const [late, others] = [
      await list('(filter: { overdue: true })'),
      await list('(filter: { overdue: false })'),
    ];
    expect(late.totalCount + others.totalCount).toBe(39);
  });

  it('are counted by sector, stage, kind and level, each time all of the list', async () => {
    const { facets, totalCount } = await list('');
    for (const name of ['sector', 'stage', 'kind', 'level']) {
      const counts = facets.filter(({ field }) => field === name).map(({ count }) => count);
      expect([name, counts.reduce((sum, each) => sum + each, 0)]).toEqual([name, totalCount]);
    }
    expect(facets).toContainEqual({ field: 'stage', value: 'PROPOSAL', count: 31 });
  });

  it('are paged in order of the due day, without repetition or loss', async () => {
    const seen: ProjectList['nodes'][number][] = [];
    let after: string | null = null;
    do {
      const page: ProjectList = await list(`(first: 7${after === null ? '' : `, after: "${after}"`})`);
      seen.push(...page.nodes);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    const days = seen.map(({ due }) => due ?? '9999');
    expect(days).toEqual([...days].sort());
    expect(new Set(seen.map(({ planNumber }) => planNumber)).size).toBe(39);
  });

  it('refuse a page of another list, also of the same list as another caller sees it', async () => {
    const { pageInfo } = await list('(first: 1)');
    const cursor = String(pageInfo.endCursor);
    for (const [args, identity] of [
      [`(after: "${cursor}", filter: { stages: [REVIEW] })`, undefined],
      [`(after: "${cursor}")`, auditor],
      ['(after: "forged")', undefined],
      ['(first: 101)', undefined],
    ] as const) {
      const { errors } = await asked(args, 'nodes { id }', identity);
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    }
  });

  it('cost the same statements for one row as for all', async () => {
    const fields = `totalCount facets { count } edges { node { id } }
      nodes { title ... on EcologyProject { comments { text } history { to } lead { creditCode } } }`;
    const query = (first: number) => asked(`(first: ${String(first)})`, fields);
    const [one, all] = [await countStatements(() => query(1)), await countStatements(() => query(39))];
    expect(one.count).toBe(5);
    expect(all.count).toBe(5);
  });
});
