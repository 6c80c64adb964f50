import { databaseConfig, openReader } from '../../../shared/database';
import { CatalogueImport, fileRows } from '../../../shared/kernel/catalogue/CatalogueImport';
import { ChangeLog } from '../../../shared/kernel/changes/ChangeLog';
import { verifyChain } from '../../../shared/kernel/changes/verifyChain';
import type { ProjectSeed, StoredProject } from '../../../shared/kernel/projects';
import { advancedProject, startedProject } from '../../../shared/kernel/projects/projectRules';
import { projectOutline } from '../../kernel/projects/support/projectOutline';
import { TEST_DAY } from '../../support/testClock';
import { standardFacts } from '../../support/standardFacts';
import type { WriteState } from './killWrites';
import { FOLDER, withSector } from './withSector';

/** Projects that each revise a standard of their own. */
export const PROJECTS = 80;

/** Number of the edition that a project revises, and of the one that it publishes. */
export const codesOf = (index: number) =>
  [`DB32/T ${String(70_000 + index)}-2016`, `DB32/T ${String(70_000 + index)}-2026`] as const;

const numberOf = (index: number) => `FAULT-${String(index)}`;

const STEPS = ['ACCEPT', 'CIRCULATE', 'SUBMIT_FOR_REVIEW', 'SUBMIT_FOR_APPROVAL'] as const;

function approvedRevision(index: number): ProjectSeed {
  const [revises] = codesOf(index);
  const outline = projectOutline({ planNumber: numberOf(index), kind: 'REVISION', revises });
  const who = { on: '2026-01-01', actor: 'test' };
  const begun = startedProject(outline, 'PROPOSAL', who);
  const project = STEPS.reduce(
    (reached, action) =>
      advancedProject(reached, {
        ...who,
        action,
        today: TEST_DAY,
        roles: ['ADMIN'],
        reason: null,
        due: null,
        planNumber: null,
        result: null,
      }),
    begun,
  );
  return { project, comments: [] };
}

/** Brings projects to approval, and the editions that they revise into the catalogue. */
export function prepareProjects(env: NodeJS.ProcessEnv): Promise<void> {
  return withSector(env, async (sector) => {
    const indices = Array.from({ length: PROJECTS }, (_, index) => index);
    const old = indices.map((index) => standardFacts({ code: codesOf(index)[0], effectiveOn: '2016-01-01' }));
    await new CatalogueImport(sector.parts, fileRows).write(old, 'test');
    await sector.projectRegister.register(indices.map(approvedRevision), 'test');
  });
}

/** Publishes, one after the other, every project that waits for it. */
export function publishProjects(env: NodeJS.ProcessEnv): Promise<void> {
  return withSector(env, async ({ database, projectRegister }) => {
    const waiting = (await database.reader.query(
      "SELECT id, version FROM project WHERE stage = 'APPROVAL' ORDER BY serial",
    )) as Pick<StoredProject, 'id' | 'version'>[];
    for (const { id, version } of waiting) {
      const [, code] = codesOf(Number(id.slice(id.lastIndexOf('-') + 1)));
      const step = {
        action: 'PUBLISH' as const,
        on: TEST_DAY,
        today: TEST_DAY,
        actor: 'test',
        roles: ['AGENCY' as const],
        reason: null,
        due: null,
        planNumber: null,
        result: null,
      };
      const standard = standardFacts({ code, issuedOn: '2026-05-01', own: {} });
      const write = { actor: 'test', clientMutationId: id, body: { id } };
      await projectRegister.advance({ id, expectedVersion: version, step, standard }, write);
    }
  });
}

/** What became of each project: `stage, new edition, old edition`, by how many, and what is wrong with the log. */
export async function publicationState(env: NodeJS.ProcessEnv): Promise<WriteState> {
  const database = await openReader(databaseConfig(FOLDER, env), FOLDER);
  if (!database) throw new Error('there is no database');
  try {
    const { reader } = database;
    const rows = (await reader.query(
      `SELECT p.stage AS stage, p.resultCode AS result, n.code AS newCode,
              o.withdrawnOn AS withdrawnOn, r.code AS replacedBy, b.code AS replaces,
              (SELECT COUNT(*) FROM change_log c WHERE c.entity = p.id) AS entries
         FROM project p JOIN standard o ON o.code = p.revisesCode
         LEFT JOIN standard n ON n.base = o.base AND n.code <> o.code
         LEFT JOIN standard_replacement r ON r.serial = o.serial AND r.direction = 'REPLACED_BY'
         LEFT JOIN standard_replacement b ON b.serial = n.serial AND b.direction = 'REPLACES'`,
    )) as Record<string, string | number | null>[];
    const states = rows.map((row) => {
      const told = [row.result, row.newCode, row.withdrawnOn, row.replacedBy, row.replaces];
      const done = told.filter((value) => value !== null).length;
      return `${String(row.stage)}: ${String(done)} of ${String(told.length)} told, ${String(row.entries)} entries`;
    });
    const counts: Record<string, number> = {};
    for (const state of states) counts[state] = (counts[state] ?? 0) + 1;
    const log = new ChangeLog({ reader }, () => new Date());
    return { counts, fault: (await verifyChain(log, null)).fault, entries: (await log.end()).seq };
  } finally {
    await database.close();
  }
}
