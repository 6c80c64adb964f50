import { CatalogueImport, fileRows } from '../../../shared/kernel/catalogue/CatalogueImport';
import type { StandardFacts } from '../../../shared/kernel/catalogue/StandardFacts';
import { verifyChain } from '../../../shared/kernel/changes/verifyChain';
import { loadSectors } from '../../../subgraphs/sectorFolders';
import { TestProjects } from '../../contract/support/TestProjects';
import { databaseKinds } from '../../support/databaseKinds';
import { standardFacts } from '../../support/standardFacts';
import { scored } from './support/evaluationFacts';

const issued = { issuedOn: '2021-02-15', effectiveOn: '2021-04-15' };
const reviewed = standardFacts({ code: 'DB32/T 9701-2021', ...issued });
const untouched = standardFacts({ code: 'DB32/T 9702-2021', ...issued });
const revised = standardFacts({ code: 'DB32/T 9703-2021', ...issued });

describe.each(databaseKinds())('a review proposal on $name', (kind) => {
  let projects: TestProjects;
  beforeAll(async () => {
    const [definition] = loadSectors();
    if (!definition) throw new Error('there is no sector');
    projects = await TestProjects.open(kind, definition);
    await bring(reviewed, untouched, revised);
    const low = [reviewed, untouched, revised].map(({ code }) => scored(12.5, { standard: code }));
    expect(await projects.sector.evaluationRegister.register(low, 'test')).toBe(3);
  });
  afterAll(() => projects.sector.drop());

  const bring = async (...standards: readonly StandardFacts[]) => {
    const outcomes = await new CatalogueImport(projects.sector.parts, fileRows).write(standards, 'import');
    expect(outcomes.filter((outcome) => typeof outcome === 'object')).toEqual([]);
  };
  const proposals = async () =>
    (await projects.sector.database.reader.query(
      'SELECT standardCode, settledOn, conclusion, version FROM review_proposal ORDER BY standardCode',
    )) as { standardCode: string }[];
  const open = (code: string) => ({ standardCode: code, settledOn: null, conclusion: null, version: 1 });

  it('is settled by a review that an import brings, in the same transaction', async () => {
    const before = await projects.sector.log.end();
    const review = { on: '2026-04-01', conclusion: 'REVISE' as const, note: null };
    await bring({ ...reviewed, reviews: [review] }, { ...untouched, title: '示例 另一名称' });
    expect(await proposals()).toEqual([
      { standardCode: reviewed.code, settledOn: '2026-04-01', conclusion: 'REVISE', version: 2 },
      open(untouched.code),
      open(revised.code),
    ]);
    const entries = await projects.sector.log.changes(before.seq, 10);
    expect(entries.map(({ action, kind: of }) => `${action} ${of}`)).toEqual([
      'UPDATE STANDARD',
      'UPDATE STANDARD',
      'UPDATE PROPOSAL',
    ]);
    expect((await verifyChain(projects.sector.log, null)).fault).toBeNull();
  });

  it('is settled when a project publishes what replaces its standard', async () => {
    const project = await projects.approved({ revises: revised.code });
    const standard = { code: 'DB32/T 9703-2026', issuedOn: '2026-05-01', effectiveOn: '2026-06-15' };
    await projects.step(project, 'PUBLISH', { standard });
    expect(await proposals()).toEqual([
      expect.objectContaining({ standardCode: reviewed.code, version: 2 }),
      open(untouched.code),
      { standardCode: revised.code, settledOn: '2026-06-15', conclusion: 'WITHDRAW', version: 2 },
    ]);
  });
});
