import { pilotId, projectId } from '../../../shared/kernel/ids';
import type { ProjectSeed } from '../../../shared/kernel/projects';
import { startedProject } from '../../../shared/kernel/projects/projectRules';
import { pilotIndex, projectIndex } from '../../../subgraphs/province/index/recordIndices';
import { pilotFacts } from '../../kernel/pilots/support/pilotFacts';
import { projectOutline } from '../../kernel/projects/support/projectOutline';
import { databaseKinds } from '../../support/databaseKinds';
import { openFollowedSectors, type FollowedSectors } from '../support/openFollowedSectors';

const RECORDS = 520;

const pilots = Array.from({ length: RECORDS }, (_, index) => pilotFacts({ key: `pilot-${String(index)}` }));
const projects = Array.from({ length: RECORDS }, (_, index): ProjectSeed => {
  const outline = projectOutline({ planNumber: `P-${String(index)}` });
  return {
    project: {
      ...startedProject(outline, 'PROPOSAL', { on: '2026-01-01', actor: 'test' }),
      commentCount: 1,
      openComments: 1,
    },
    comments: [
      {
        number: 1,
        by: '示例单位',
        clause: null,
        text: '无意见',
        on: '2026-02-01',
        enteredBy: 'test',
        answer: null,
        reason: null,
        answeredOn: null,
        answeredBy: null,
      },
    ],
  };
});

describe.each(databaseKinds())('the index of pilots and projects on $name', (kind) => {
  let followed: FollowedSectors;

  beforeAll(async () => {
    followed = await openFollowedSectors(kind);
    const [sector] = followed.sectors;
    await sector.pilotRegister.register(pilots, 'test');
    await sector.projectRegister.register(projects, 'test');
    await followed.indexer.nudge(sector.feed.sector);
  });
  afterAll(() => followed.drop());

  const names = () => followed.sectors[0].subgraph.names;
  const pilot = (index: number) => pilotId(names(), `pilot-${String(index)}`);
  const project = (index: number) => projectId(names(), `P-${String(index)}`);
  const damage = (sql: string, values: readonly unknown[] = []) =>
    followed.database.transaction((manager) => manager.query(sql, [...values]));
  const repairsOf = async (closeness?: 'CONTENT') => {
    const { repairs, compared } = await followed.reconciler.reconcile(closeness);
    expect(compared).toBe(2 * RECORDS);
    return repairs.map(({ entity, kind: found }) => `${found} ${entity}`).sort();
  };
  const expectWhole = async (ids: readonly string[]) => {
    const theirs = await followed.sectors[0].feed.records(ids);
    expect(theirs).toHaveLength(ids.length);
    const { reader } = followed.database;
    const ours = [
      ...(await pilotIndex.find(reader, ids)).values(),
      ...(await projectIndex.find(reader, ids)).values(),
    ];
    const byId = (records: readonly unknown[]) =>
      new Map((records as { id: string }[]).map((each) => [each.id, each]));
    expect(byId(ours)).toEqual(byId(theirs));
  };

  it('holds what the change log says, but for the comments on drafts', async () => {
    expect(await repairsOf('CONTENT')).toEqual([]);
    await expectWhole([pilot(0), project(0), project(RECORDS - 1)]);
    const runner = followed.database.reader.dataSource.createQueryRunner();
    try {
      expect(await runner.hasTable('project_history')).toBe(true);
      expect(await runner.hasTable('project_comment')).toBe(false);
    } finally {
      await runner.release();
    }
  });

  it('is repaired where rows are missing, stale or ghosts', async () => {
    await damage('DELETE FROM pilot WHERE id = ?', [pilot(1)]);
    // The last rows, whose serials are given again while what belonged to them is still there.
    await damage(
      'DELETE FROM project WHERE serial > (SELECT * FROM (SELECT MAX(serial) - 3 FROM project) t)',
    );
    await damage('UPDATE project SET version = 0, title = ? WHERE id = ?', ['旧', project(7)]);
    const ghost = {
      ...startedProject(projectOutline({ planNumber: 'GHOST' }), 'PROPOSAL', {
        on: '2026-01-01',
        actor: 'x',
      }),
      id: projectId(names(), 'GHOST'),
      version: 1,
    };
    await followed.database.transaction((manager) =>
      projectIndex.put(manager, names().key, new Map([[ghost.id, ghost]])),
    );
    const lost = [RECORDS - 3, RECORDS - 2, RECORDS - 1].map(project);
    expect(await repairsOf()).toEqual(
      [
        `MISSING ${pilot(1)}`,
        ...lost.map((id) => `MISSING ${id}`),
        `STALE ${project(7)}`,
        `GHOST ${ghost.id}`,
      ].sort(),
    );
    await expectWhole([pilot(1), project(7), ...lost]);
    expect(await repairsOf('CONTENT')).toEqual([]);
  });

  it('is repaired where a row of the right version says something else', async () => {
    await damage(
      "UPDATE project_history SET reason = '假' WHERE serial = (SELECT serial FROM project WHERE id = ?)",
      [project(9)],
    );
    await damage('UPDATE pilot SET title = ? WHERE id = ?', ['假', pilot(9)]);
    expect(await repairsOf()).toEqual([]);
    expect(await repairsOf('CONTENT')).toEqual([`STALE ${pilot(9)}`, `STALE ${project(9)}`]);
    await expectWhole([pilot(9), project(9)]);
  });
});
