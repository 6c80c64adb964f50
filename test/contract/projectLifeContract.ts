import { countStatements } from '../../shared/database';
import { expectOneTransaction } from '../support/expectOneTransaction';
import { coordinator } from '../support/identities';
import { projectOf } from '../support/projectWriter';
import { codeOf } from './support/openTestSector';
import type { TestProjects } from './support/TestProjects';

/** What every sector owes its projects on their way from a proposal to a standard. */
export function projectLifeContract(projects: () => TestProjects): void {
  it('takes a project through every stage, and registers its standard at the end', async () => {
    const { writer, sector, names } = projects();
    let project = await projects().propose({
      title: '示例 全过程',
      planNumber: 'LIFE-1',
      on: '2026-01-05',
      lead: { name: '示例泰州水利设计院有限公司', creditCode: '91321202XX00159233' },
    });
    expect(project).toMatchObject({
      id: `project:${names.folder}:LIFE-1`,
      version: 1,
      stage: 'PROPOSAL',
      stageCode: '10',
      due: '2026-04-05',
    });
    project = await projects().step(project, 'ACCEPT', { on: '2026-02-02', planNumber: '苏标计〔2026〕1号' });
    expect(project).toMatchObject({ stage: 'DRAFTING', planNumber: '苏标计〔2026〕1号', due: '2026-12-02' });
    project = await projects().step(project, 'CIRCULATE', { on: '2026-04-01' });
    expect(project).toMatchObject({ stage: 'COMMENT', stageCode: '30', due: '2026-06-01' });

    const said = { id: project.id, by: '示例单位', clause: '5.2', text: '建议补充', on: '2026-04-10' };
    const made = await writer.write('comment', said, coordinator);
    project = projectOf(made);
    expect(project.openComments).toBe(1);
    await projects().expectRefused(() => writer.advance(project, 'SUBMIT_FOR_REVIEW'), 'ILLEGAL_TRANSITION', [
      'action',
    ]);
    const answer = { answer: 'PARTLY_ACCEPTED', reason: '仅限新建', on: '2026-04-20' };
    const answered = { id: project.id, expectedVersion: project.version, number: 1, ...answer };
    project = projectOf(await writer.write('answer', answered));
    expect(project.openComments).toBe(0);

    project = await projects().step(project, 'SUBMIT_FOR_REVIEW', { due: '2026-08-31' });
    expect(project).toMatchObject({ stage: 'REVIEW', stageCode: '40', due: '2026-08-31' });
    project = await projects().step(project, 'SUBMIT_FOR_APPROVAL');
    project = await projects().step(project, 'PUBLISH', {
      standard: { code: 'ｄｂ３２／Ｔ 9501—2026', issuedOn: '2026-05-20', effectiveOn: '2026-06-20' },
    });
    expect(project).toMatchObject({
      stage: 'PUBLICATION',
      stageCode: '60',
      due: null,
      result: { code: 'DB32/T 9501-2026' },
    });

    const id = `standard:${names.folder}:DB32/T 9501-2026`;
    const stored = await sector.store.findByIds(sector.database.reader, [id]);
    expect(stored.get(id)).toMatchObject({
      title: '示例 全过程',
      issuedOn: '2026-05-20',
      provenance: 'SYNTHETIC',
      drafting: [{ name: '示例泰州水利设计院有限公司', role: 'LEAD' }],
    });
  });

  it('keeps how it came there, and every comment with its answer', async () => {
    const { data, errors } = await projects().ask(
      `{ ${projects().names.field} { projects(filter: { query: "LIFE 全过程 9501" }) { totalCount } whole: projects(filter: { query: "全过程" }) {
           nodes { ... on ${projects().names.typePrefix}Project { title leadName lead { creditCode }
             comments { number by clause text on answer reason answeredOn }
             history { from to action on by reason } } } } } }`,
    );
    expect(errors).toBeUndefined();
    const root = data?.[projects().names.field] as { whole: { nodes: { history: object[] }[] } };
    expect(root.whole.nodes).toEqual([
      {
        title: '示例 全过程',
        leadName: '示例泰州水利设计院有限公司',
        lead: { creditCode: '91321202XX00159233' },
        comments: [
          {
            number: 1,
            by: '示例单位',
            clause: '5.2',
            text: '建议补充',
            on: '2026-04-10',
            answer: 'PARTLY_ACCEPTED',
            reason: '仅限新建',
            answeredOn: '2026-04-20',
          },
        ],
        history: [
          ['PROPOSE', null, 'PROPOSAL', '2026-01-05', 'agency'],
          ['ACCEPT', 'PROPOSAL', 'DRAFTING', '2026-02-02', 'coordinator'],
          ['CIRCULATE', 'DRAFTING', 'COMMENT', '2026-04-01', 'agency'],
          ['SUBMIT_FOR_REVIEW', 'COMMENT', 'REVIEW', '2026-06-01', 'agency'],
          ['SUBMIT_FOR_APPROVAL', 'REVIEW', 'APPROVAL', '2026-06-01', 'agency'],
          ['PUBLISH', 'APPROVAL', 'PUBLICATION', '2026-06-01', 'agency'],
        ].map(([action, from, to, on, by]) => ({ from, to, action, on, by, reason: null })),
      },
    ]);
  });

  it('withdraws what a revision replaces in the same write, as both of them say', async () => {
    const { sector, names } = projects();
    const [old, next] = ['DB32/T 9502-2016', 'DB32/T 9502-2026'];
    const registered = { clientMutationId: 'old', code: old, title: '示例 旧版', effectiveOn: '2016-03-01' };
    const { errors } = await projects().ask(
      `mutation ($input: Register${names.typePrefix}StandardInput!) {
         register${names.typePrefix}Standard(input: $input) { standard { id } } }`,
      { input: registered },
    );
    expect(errors).toBeUndefined();
    const project = await projects().approved({ revises: 'db32/t 9502—2016', title: '示例 修订' });
    const before = await sector.log.end();
    const { statements } = await countStatements(() =>
      projects().step(project, 'PUBLISH', {
        standard: { code: next, issuedOn: '2026-06-01', effectiveOn: '2026-09-01' },
      }),
    );
    expectOneTransaction(statements, names.folder);

    const idOf = (code: string) => `standard:${names.folder}:${code}`;
    const stored = await sector.store.findByIds(sector.database.reader, [idOf(old), idOf(next)]);
    expect(stored.get(idOf(old))).toMatchObject({
      withdrawnOn: '2026-09-01',
      replacedBy: [{ code: next, partial: false }],
    });
    expect(stored.get(idOf(next))).toMatchObject({ replaces: [{ code: old, partial: false }] });
    const entries = await sector.log.changes(before.seq, 10);
    expect(entries.map(({ action, entity }) => [action, entity])).toEqual([
      ['ADVANCE', project.id],
      ['REGISTER', idOf(next)],
      ['WITHDRAW', idOf(old)],
    ]);
  });

  it.each([
    ['WITHOUT_DRAFTING', { basedOn: 'ISO 46001:2019' }, 'COMMENT'],
    ['WITHOUT_COMMENT', { basedOn: 'GB/T 1.1-2020' }, 'REVIEW'],
  ])('lets a project on the fast track %s begin further on', async (track, given, stage) => {
    const project = await projects().propose({ track, ...given });
    expect((await projects().step(project, 'ACCEPT')).stage).toBe(stage);
  });

  it('considers a project before it is proposed, and ends one with a reason and no standard', async () => {
    const considered = await projects().propose({ preliminary: true });
    expect(considered).toMatchObject({ stage: 'PRELIMINARY', stageCode: '00', due: null });
    const proposed = await projects().step(considered, 'PROPOSE');
    await projects().expectRefused(() => projects().writer.advance(proposed, 'CANCEL'), 'BAD_USER_INPUT', [
      'reason',
    ]);
    const cancelled = await projects().step(proposed, 'CANCEL', { reason: '已有国家标准' });
    expect(cancelled).toMatchObject({ stage: 'CANCELLED', stageCode: '10.98', due: null, result: null });
  });

  it('withdraws the standard with the project that brought it about', async () => {
    const { sector, names } = projects();
    const published = await projects().step(await projects().approved(), 'PUBLISH', {
      standard: { code: 'DB32/T 9503-2020', issuedOn: '2020-01-01' },
    });
    const withdrawn = await projects().step(published, 'WITHDRAW', { reason: '技术已淘汰' });
    expect(withdrawn).toMatchObject({ stage: 'WITHDRAWN', stageCode: '95' });
    const id = `standard:${names.folder}:DB32/T 9503-2020`;
    expect((await sector.store.findByIds(sector.database.reader, [id])).get(id)).toMatchObject({
      withdrawnOn: '2026-06-01',
      version: 2,
    });
  });

  it('keeps a project whose standard is still to be withdrawn until that day', async () => {
    const { sector, names, writer } = projects();
    const published = await projects().step(await projects().approved(), 'PUBLISH', {
      standard: { code: 'DB32/T 9510-2020', issuedOn: '2020-01-01' },
    });
    const withdraw = (withdrawnOn: string) => {
      const input = { clientMutationId: `until ${withdrawnOn}`, expectedVersion: 1, withdrawnOn };
      return projects().ask(
        `mutation ($input: Withdraw${names.typePrefix}StandardInput!) {
           withdraw${names.typePrefix}Standard(input: $input) { standard { id } } }`,
        { input: { ...input, id: `standard:${names.folder}:DB32/T 9510-2020` } },
      );
    };
    expect((await withdraw('2026-06-02')).errors).toBeUndefined();
    await projects().expectRefused(
      () => writer.advance(published, 'WITHDRAW', sector.agency, { reason: '技术已淘汰' }),
      'BAD_USER_INPUT',
      ['on'],
    );
  });

  it('finds a project by the number it was proposed under, and by that of the plan', async () => {
    const project = await projects().propose({ planNumber: 'FIRST-NUMBER-1' });
    const planned = await projects().step(project, 'ACCEPT', { planNumber: '苏标计〔2026〕9号' });
    for (const query of ['FIRST-NUMBER-1', '苏标计〔2026〕9号']) {
      const { data, errors } = await projects().ask(
        `query ($query: String) { ${projects().names.field} { projects(filter: { query: $query }) { nodes { id } } } }`,
        { query },
      );
      expect(errors).toBeUndefined();
      expect(data?.[projects().names.field]).toEqual({ projects: { nodes: [{ id: planned.id }] } });
    }
  });

  it('lets one of 20 writers of one version win', async () => {
    const project = await projects().step(await projects().propose(), 'ACCEPT');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => projects().writer.advance(project, 'CIRCULATE')),
    );
    const codes = answers.map(codeOf);
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(19);
  });

  it('numbers comments that come at once one after the other', async () => {
    const { writer } = projects();
    const drafted = await projects().step(await projects().propose(), 'ACCEPT');
    const project = await projects().step(drafted, 'CIRCULATE');
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        writer.write('comment', { id: project.id, by: `示例单位${String(index)}`, text: '无意见' }),
      ),
    );
    const numbers = answers.map(
      ({ data }) => (data?.write as { comment: { number: number } }).comment.number,
    );
    expect([...numbers].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(Math.max(...answers.map((answer) => projectOf(answer).openComments))).toBe(10);
  });
}
