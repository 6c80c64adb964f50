import type { Identity, Role } from '../../../shared/identity';
import { CatalogueImport, fileRows } from '../../../shared/kernel/catalogue/CatalogueImport';
import type { ProjectSeed } from '../../../shared/kernel/projects';
import { startedProject } from '../../../shared/kernel/projects/projectRules';
import type { ProjectDeed } from '../../../shared/kernel/projects/projectTransitionRules';
import type { SubgraphAnswer } from '../../../shared/kernel/serving/executeSubgraph';
import ecology from '../../../subgraphs/ecology/sector';
import { codeOf } from '../../contract/support/openTestSector';
import { TestProjects } from '../../contract/support/TestProjects';
import { databaseKinds } from '../../support/databaseKinds';
import { projectOf } from '../../support/projectWriter';
import { standardFacts } from '../../support/standardFacts';
import { cells, drawnOutcome, stages, told, type Cell } from './support/drawnProcedure';
import { projectOutline } from './support/projectOutline';

/** Who is turned away before the table is asked: who may read only, and the coordinator where the agency alone writes. */
const turnedAway = (deed: ProjectDeed): readonly Role[] =>
  deed === 'ANSWER' ? ['PUBLIC', 'AUDITOR', 'COORDINATOR'] : ['PUBLIC', 'AUDITOR'];

const expectedOf = (cell: Cell) =>
  told(cell, turnedAway(cell.deed).includes(cell.role) ? 'FORBIDDEN' : drawnOutcome('NORMAL', cell));

const keyOf = ({ stage, deed, role }: Cell) => `${stage}-${deed}-${role}`;
/** Number of the standard that came of a project, or is to. */
const codeFor = (cell: Cell) => `DB32/T ${String(80_000 + cells.indexOf(cell))}-2026`;

/** A project that stands at the stage of a cell, with a comment to be answered. */
function standing(cell: Cell): ProjectSeed {
  const { stage, deed } = cell;
  const outline = projectOutline({ planNumber: keyOf(cell) });
  const begun = startedProject(outline, 'PROPOSAL', { on: '2026-01-01', actor: 'test' });
  const said = { by: '示例单位', clause: null, text: '示例 意见', on: '2026-02-01', enteredBy: 'test' };
  const open = { answer: null, reason: null, answeredOn: null, answeredBy: null };
  const comments = deed === 'ANSWER' ? [{ number: 1, ...said, ...open }] : [];
  const counted = { commentCount: comments.length, openComments: comments.length };
  const result = stage === 'PUBLICATION' ? codeFor(cell) : null;
  return { project: { ...begun, ...counted, stage, result, due: null, dueRule: null }, comments };
}

/** The least that goes with a step. */
function extrasOf(cell: Cell): Readonly<Record<string, unknown>> {
  if (cell.deed === 'PUBLISH') return { standard: { code: codeFor(cell), issuedOn: '2026-05-01' } };
  return ['CANCEL', 'RETURN', 'WITHDRAW'].includes(cell.deed) ? { reason: '示例 理由' } : {};
}

describe.each(databaseKinds())('the operations of projects on $name', (kind) => {
  let projects: TestProjects;
  beforeAll(async () => {
    projects = await TestProjects.open(kind, ecology);
  });
  afterAll(() => projects.sector.drop());

  function write(cell: Cell, identity: Identity): Promise<SubgraphAnswer> {
    const { writer } = projects;
    const id = `project:ecology:${keyOf(cell)}`;
    if (cell.deed === 'COMMENT')
      return writer.write('comment', { id, by: '示例单位', text: '示例 意见' }, identity);
    if (cell.deed === 'ANSWER') {
      const answer = { id, expectedVersion: 1, number: 1, answer: 'ACCEPTED' };
      return writer.write('answer', answer, identity);
    }
    return writer.advance({ id, version: 1 }, cell.deed, identity, extrasOf(cell));
  }

  /** What the operation itself says of one cell. */
  async function outcomeOf(cell: Cell): Promise<string> {
    const { role } = cell;
    const sectors = role === 'AGENCY' ? ['ECOLOGY'] : [];
    const written = await write(cell, { subject: role.toLowerCase(), roles: [role], sectors });
    return String(codeOf(written) ?? projectOf(written).stage);
  }

  it.each(stages)('say at stage %s, to every role and action, what the procedure says', async (stage) => {
    const here = cells.filter((cell) => cell.stage === stage);
    const { sector } = projects;
    if (stage === 'PUBLICATION') {
      const published = here.map((cell) => standardFacts({ code: codeFor(cell), issuedOn: '2026-05-01' }));
      await new CatalogueImport(sector.parts, fileRows).write(published, 'test');
    }
    await sector.projectRegister.register(here.map(standing), 'test');
    const outcomes: string[] = [];
    for (const cell of here) outcomes.push(told(cell, await outcomeOf(cell)));
    expect(outcomes).toEqual(here.map(expectedOf));
  });
});
