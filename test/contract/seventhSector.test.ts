import { fetchesBySubgraph } from '../../gateway/planning/planFigures';
import { operationPlanner } from '../../gateway/planning/operationPlanner';
import { ProjectCopy } from './support/ProjectCopy';

/** The copy is built twice, and its tests are run. */
const LONGEST = 300_000;

describe('a seventh sector', () => {
  let copy: ProjectCopy;

  beforeAll(() => {
    copy = ProjectCopy.create();
  });
  afterAll(() => copy.remove());

  it(
    'is made by sector:new in a folder of its own, touching no other file',
    async () => {
      const { status, said } = await copy.command('sector:new', 'forestry', '--zh', '林业');
      expect([status, said]).toEqual([0, expect.stringContaining('npm run generate')]);
      expect(copy.changedFiles()).toEqual([
        'subgraphs/forestry/ForestryStandard.ts',
        'subgraphs/forestry/migrations/ForestryColumns.ts',
        'subgraphs/forestry/sector.ts',
        'subgraphs/forestry/seed.jsonl',
      ]);
    },
    LONGEST,
  );

  it('is written the way everything is', async () => {
    const program = 'node_modules/prettier/bin/prettier.cjs';
    expect(await copy.run(program, '--check', 'subgraphs/forestry')).toMatchObject({ status: 0 });
  });

  it(
    'builds, composes and is in the supergraph after generate, which changes only what it writes',
    async () => {
      expect(await copy.command('generate', '--check')).toMatchObject({ status: 1 });
      expect(await copy.command('generate')).toMatchObject({ status: 0 });
      expect(await copy.command('generate', '--check')).toMatchObject({ status: 0 });
      const changed = copy.changedFiles().filter((file) => !file.startsWith('subgraphs/forestry/'));
      expect(changed.filter((file) => !/(?:^|\/)schema\.graphql$/.test(file))).toEqual([
        'gateway/supergraph.graphql',
        'shared/docs/glossary.md',
      ]);
    },
    LONGEST,
  );

  it('is asked in one fetch, beside the province, for what it alone records', () => {
    const query =
      '{ standards { nodes { code ... on ForestryStandard { subject } } } forestry { statistics { inForce } } }';
    const { plan, candidates } = operationPlanner(copy.read('gateway/supergraph.graphql'))(query);
    expect(candidates).toBe(1);
    expect(fetchesBySubgraph(plan)).toEqual({ forestry: 2, province: 1 });
  });

  it(
    'keeps the contract that every sector owes, and the architecture',
    async () => {
      const tests = [
        'test/contract/sector.contract.test.ts',
        'test/contract/projects.contract.test.ts',
        'test/architecture/imports.test.ts',
      ];
      const { status, said } = await copy.run(
        'node_modules/jest/bin/jest.js',
        '--ci',
        '--verbose',
        '--testNamePattern=forestry|layers',
        ...tests,
      );
      expect([status, status === 0 ? '' : said]).toEqual([0, '']);
      expect(said).toContain('the catalogue of forestry on SQLite');
      expect(said).toContain('the projects of forestry on SQLite');
    },
    LONGEST,
  );
});
