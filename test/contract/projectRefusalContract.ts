import { auditor, coordinator } from '../support/identities';
import { projectOf } from '../support/projectWriter';
import { codeOf } from './support/openTestSector';
import type { TestProjects } from './support/TestProjects';

/** What every sector refuses to do with its projects. */
export function projectRefusalContract(projects: () => TestProjects): void {
  it('refuses an illegal jump, the wrong role and a stale version, and changes nothing', async () => {
    const { writer, sector } = projects();
    const project = await projects().propose();
    await projects().expectRefused(() => writer.advance(project, 'PUBLISH'), 'ILLEGAL_TRANSITION', [
      'action',
    ]);
    await projects().expectRefused(() => writer.advance(project, 'ACCEPT', sector.agency), 'FORBIDDEN', [
      'action',
    ]);
    const stale = { id: project.id, version: 7 };
    await projects().expectRefused(() => writer.advance(stale, 'CANCEL'), 'CONFLICT', ['expectedVersion']);
    const accepted = await projects().step(project, 'ACCEPT');
    await projects().expectRefused(() => writer.advance(accepted, 'CIRCULATE', coordinator), 'FORBIDDEN', [
      'action',
    ]);
  });

  it('refuses a project and a comment that it does not have', async () => {
    const { writer, names } = projects();
    const absent = { id: `project:${names.folder}:none`, version: 1 };
    await projects().expectRefused(() => writer.advance(absent, 'CANCEL'), 'NOT_FOUND', ['id']);
    const said = { id: absent.id, by: '示例单位', text: '无意见' };
    await projects().expectRefused(() => writer.write('comment', said), 'NOT_FOUND', ['id']);
    const accepted = await projects().step(await projects().propose(), 'ACCEPT');
    const { id, version } = await projects().step(accepted, 'CIRCULATE');
    const answer = { id, expectedVersion: version, number: 9, answer: 'ACCEPTED' };
    await projects().expectRefused(() => writer.write('answer', answer), 'NOT_FOUND', ['number']);
  });

  it.each([
    ['a plan number in use', { planNumber: 'USED-1' }, ['planNumber']],
    ['a day to come', { on: '2026-06-02' }, ['on']],
    ['a revision of a standard it does not have', { revises: 'DB32/T 9599-2020' }, ['revises']],
    ['a revision of no number', { revises: 'x' }, ['revises']],
    ['an empty title', { title: ' ' }, ['title']],
    [
      'a wrong credit code',
      { lead: { name: '示例', creditCode: '91321202XX00159230' } },
      ['lead.creditCode'],
    ],
    [
      'several faults at once',
      { title: '', track: 'WITHOUT_DRAFTING', lead: { name: ' ' } },
      ['title', 'basedOn', 'lead.name'],
    ],
  ])('refuses to propose %s', async (_what, input, fields) => {
    if (_what === 'a plan number in use') await projects().propose({ planNumber: 'USED-1' });
    await projects().expectRefused(
      () => projects().writer.propose({ planNumber: 'NEW-1', ...input }),
      'BAD_USER_INPUT',
      fields,
    );
  });

  it('refuses a number of the plan that another project has', async () => {
    await projects().propose({ planNumber: 'USED-2' });
    const project = await projects().propose();
    const renumbered = () =>
      projects().writer.advance(project, 'ACCEPT', coordinator, { planNumber: 'USED-2' });
    await projects().expectRefused(renumbered, 'BAD_USER_INPUT', ['planNumber']);
  });

  it.each([
    ['nothing', null, ['standard']],
    ['a malformed number', { code: '江苏某文件', issuedOn: '2026-05-01' }, ['standard.code']],
    ['a number of another level', { code: 'GB/T 9504-2026', issuedOn: '2026-05-01' }, ['standard.code']],
    ['no date of issue', { code: 'DB32/T 9504-2026' }, ['standard.issuedOn']],
    [
      'an effective date before it',
      { code: 'DB32/T 9504-2026', issuedOn: '2026-05-02', effectiveOn: '2026-05-01' },
      ['standard.effectiveOn'],
    ],
  ])('refuses to publish %s, and the project stays where it is', async (_what, standard, fields) => {
    const project = await projects().approved();
    await projects().expectRefused(
      () => projects().writer.advance(project, 'PUBLISH', projects().sector.agency, { standard }),
      'BAD_USER_INPUT',
      fields,
    );
  });

  it('refuses to publish under a number that is taken, here or elsewhere', async () => {
    const { writer, sector } = projects();
    const project = await projects().approved();
    const publish = (code: string) => () =>
      writer.advance(project, 'PUBLISH', sector.agency, { standard: { code, issuedOn: '2026-05-01' } });
    await sector.claimElsewhere('DB32/T 9505-2026');
    await projects().expectRefused(publish('DB32/T 9505-2026'), 'DUPLICATE_CODE', ['standard.code']);
    const other = await projects().approved();
    await projects().step(other, 'PUBLISH', {
      standard: { code: 'DB32/T 9506-2026', issuedOn: '2026-05-01' },
    });
    await projects().expectRefused(publish('DB32/T 9506-2026'), 'DUPLICATE_CODE', ['standard.code']);
  });

  it('claims no number for a step that it refuses', async () => {
    const { writer, sector } = projects();
    const project = await projects().propose();
    const standard = { code: 'DB32/T 9507-2026', issuedOn: '2026-05-01' };
    await projects().expectRefused(
      () => writer.advance(project, 'PUBLISH', sector.agency, { standard }),
      'ILLEGAL_TRANSITION',
    );
    const accepted = await projects().step(project, 'ACCEPT');
    await projects().expectRefused(
      () => writer.advance(accepted, 'CIRCULATE', sector.agency, { standard }),
      'BAD_USER_INPUT',
      ['standard'],
    );
    const owner = await sector.claimElsewhere('DB32/T 9507-2026');
    expect(owner).not.toBe(sector.subgraph.names.key);
    const approved = await projects().approved();
    await projects().expectRefused(
      () => writer.advance(approved, 'PUBLISH', sector.agency, { standard }),
      'DUPLICATE_CODE',
    );
  });

  it('answers repeated keys with what the first call wrote, and refuses them with another body', async () => {
    const { writer, sector } = projects();
    const approved = await projects().approved();
    const standard = { code: 'DB32/T 9508-2026', issuedOn: '2026-05-01' };
    const publish = { clientMutationId: 'publish once', standard };
    const first = await writer.advance(approved, 'PUBLISH', sector.agency, publish);
    expect(projectOf(first).stage).toBe('PUBLICATION');
    const accepted = await projects().step(await projects().propose(), 'ACCEPT');
    const { id } = await projects().step(accepted, 'CIRCULATE');
    const comment = { clientMutationId: 'comment once', id, by: '示例单位', text: '无意见' };
    const commented = await writer.write('comment', comment);
    expect(codeOf(commented)).toBeNull();

    const before = await projects().everything();
    expect(await writer.advance(approved, 'PUBLISH', sector.agency, publish)).toEqual(first);
    expect(await writer.write('comment', comment)).toEqual(commented);
    expect(await projects().everything()).toBe(before);
    await projects().expectRefused(
      () => writer.advance(approved, 'PUBLISH', sector.agency, { ...publish, reason: '另一次' }),
      'IDEMPOTENCY_CONFLICT',
    );
    await projects().expectRefused(
      () => writer.write('comment', { ...comment, text: '有意见' }),
      'IDEMPOTENCY_CONFLICT',
    );
  });

  it('refuses comments and answers where no draft is circulated, and answers without a reason', async () => {
    const { writer } = projects();
    const accepted = await projects().step(await projects().propose(), 'ACCEPT');
    const said = { id: accepted.id, by: '示例单位', text: '无意见' };
    await projects().expectRefused(() => writer.write('comment', said), 'ILLEGAL_TRANSITION', ['action']);
    await projects().step(accepted, 'CIRCULATE', { on: '2026-06-01' });
    const early = { ...said, on: '2026-05-31' };
    await projects().expectRefused(() => writer.write('comment', early), 'BAD_USER_INPUT', ['on']);
    const { id, version } = projectOf(await writer.write('comment', said));
    const answer = { id, expectedVersion: version, number: 1 };
    await projects().expectRefused(
      () => writer.write('answer', { ...answer, answer: 'REJECTED' }),
      'BAD_USER_INPUT',
      ['reason'],
    );
    const tooSoon = { ...answer, answer: 'ACCEPTED', on: '2026-05-31' };
    await projects().expectRefused(() => writer.write('answer', tooSoon), 'BAD_USER_INPUT', ['on']);
    const answered = projectOf(await writer.write('answer', { ...answer, answer: 'ACCEPTED' }));
    const anew = { ...answer, expectedVersion: answered.version, answer: 'REJECTED', reason: '超出范围' };
    const { openComments } = projectOf(await writer.write('answer', anew));
    expect(openComments).toBe(0);
    await projects().expectRefused(() => writer.write('answer', anew), 'CONFLICT');
  });

  it('lets a draft leave the comments on no day before they were made and answered', async () => {
    const { writer } = projects();
    const accepted = await projects().step(await projects().propose({ on: '2026-01-01' }), 'ACCEPT', {
      on: '2026-01-01',
    });
    const { id } = await projects().step(accepted, 'CIRCULATE', { on: '2026-02-01' });
    const said = { id, by: '示例单位', text: '建议补充', on: '2026-03-01' };
    const { version } = projectOf(await writer.write('comment', said));
    const leave = (action: string, at: number, on: string) => () =>
      writer.advance({ id, version: at }, action, projects().sector.agency, { on, reason: '示例' });
    await projects().expectRefused(leave('CANCEL', version, '2026-02-28'), 'BAD_USER_INPUT', ['on']);
    const answer = { id, expectedVersion: version, number: 1, answer: 'ACCEPTED', on: '2026-03-20' };
    const answered = projectOf(await writer.write('answer', answer)).version;
    for (const action of ['SUBMIT_FOR_REVIEW', 'RETURN'])
      await projects().expectRefused(leave(action, answered, '2026-03-19'), 'BAD_USER_INPUT', ['on']);
    expect(projectOf(await leave('SUBMIT_FOR_REVIEW', answered, '2026-03-20')()).stage).toBe('REVIEW');
  });

  it.each([
    ['an auditor', auditor],
    ['an agency of another sector', { subject: 'other', roles: ['AGENCY' as const], sectors: ['ELSEWHERE'] }],
  ])('lets %s write nothing', async (_who, identity) => {
    const { writer } = projects();
    const accepted = await projects().step(await projects().propose(), 'ACCEPT');
    const project = await projects().step(accepted, 'CIRCULATE');
    const { id, version } = project;
    const writes = [
      () => writer.propose({ planNumber: 'OTHER-1' }, identity),
      () => writer.advance(project, 'SUBMIT_FOR_REVIEW', identity),
      () => writer.write('comment', { id, by: '示例单位', text: '无意见' }, identity),
      () => writer.write('answer', { id, expectedVersion: version, number: 1, answer: 'ACCEPTED' }, identity),
    ];
    for (const write of writes) await projects().expectRefused(write, 'FORBIDDEN');
  });
}
