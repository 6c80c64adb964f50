import { verifyChain } from '../../shared/kernel/changes/verifyChain';
import { expectNoDrift } from '../support/expectNoDrift';
import { auditor, coordinator } from '../support/identities';
import { evidence, extrasOf, pilotOf } from '../support/pilotWriter';
import { codeOf } from './support/openTestSector';
import type { TestPilots } from './support/TestPilots';

const good = evidence('OTHER', 'good');

/** What every sector refuses to do with its pilots. */
export function pilotRefusalContract(pilots: () => TestPilots): void {
  it('refuses an illegal jump, the wrong role and a stale version, and changes nothing', async () => {
    const { writer, sector } = pilots();
    const pilot = await pilots().apply();
    await pilots().expectRefused(() => writer.advance(pilot, 'ACCEPT', coordinator), 'ILLEGAL_TRANSITION', [
      'action',
    ]);
    await pilots().expectRefused(() => writer.advance(pilot, 'APPROVE', sector.agency), 'FORBIDDEN', [
      'action',
    ]);
    const stale = { id: pilot.id, version: 7 };
    await pilots().expectRefused(() => writer.advance(stale, 'APPROVE', coordinator), 'CONFLICT', [
      'expectedVersion',
    ]);
    const approved = await pilots().step(pilot, 'APPROVE');
    await pilots().expectRefused(() => writer.advance(approved, 'START_BUILDING', coordinator), 'FORBIDDEN', [
      'action',
    ]);
    const absent = { id: `pilot:${pilots().names.folder}:none`, version: 1 };
    await pilots().expectRefused(() => writer.advance(absent, 'APPROVE', coordinator), 'NOT_FOUND', ['id']);
  });

  it.each([
    ['a key that is taken', { key: 'taken' }, ['key']],
    ['a key in capitals', { key: 'Taken' }, ['key']],
    ['a day to come', { on: '2026-06-02' }, ['on']],
    ['an empty title', { title: ' ' }, ['title']],
    ['a region nobody knows', { region: '999999' }, ['region']],
    ['a body without a name', { organization: { name: ' ' } }, ['organization.name']],
    ['a due day before building begins', { startsOn: '2027-01-01', due: '2026-12-31' }, ['due']],
    ['a due day before the application', { startsOn: '2020-01-01', due: '2020-12-31' }, ['due']],
    ['no standards at all', { standards: [] }, ['standards']],
    ['a standard that is no number', { standards: ['x'] }, ['standards[0]']],
    ['a plan without a title', { standardsToMake: [''] }, ['standardsToMake[0]']],
    ['a plan told twice', { standardsToMake: ['示例 甲', ' 示例 甲 '] }, ['standardsToMake[1]']],
    ['evidence without a digest', { evidence: [{ ...good, sha256: 'abc' }] }, ['evidence[0].sha256']],
    ['the same evidence twice', { evidence: [good, good] }, ['evidence[1].sha256']],
    ['evidence on an unsafe link', { evidence: [{ ...good, link: 'http://a.cn/x' }] }, ['evidence[0].link']],
    [
      'several faults at once',
      { title: '', standards: ['x'], on: '2027-01-01' },
      ['title', 'standards[0]', 'on'],
    ],
  ])('refuses an application with %s', async (what, input, fields) => {
    if (what === 'a key that is taken') await pilots().apply({ key: 'taken' });
    await pilots().expectRefused(
      () => pilots().writer.apply({ key: pilots().nextKey(), ...input }),
      'BAD_USER_INPUT',
      fields,
    );
  });

  it.each([
    ['too few points', { score: 79 }, ['score']],
    ['more points than there are', { score: 101 }, ['score']],
    ['no points', { score: null }, ['score']],
    ['no report', { evidence: [] }, ['evidence']],
    ['another kind of report', { evidence: [evidence('SELF_ASSESSMENT', 'other')] }, ['evidence']],
    ['a day before it was handed in', { on: '2012-02-28' }, ['on']],
    ['a due day', { due: '2027-01-01' }, ['due']],
    ['other standards', { standards: ['GB/T 1.1'] }, ['standards']],
  ])('refuses to accept with %s, and the pilot stays where it is', async (what, input, fields) => {
    const pilot = await pilots().handedIn(2012);
    const [acceptance] = (extrasOf('ACCEPT', what).evidence ?? []) as object[];
    await pilots().expectRefused(
      () => pilots().writer.advance(pilot, 'ACCEPT', coordinator, { evidence: [acceptance], ...input }),
      'BAD_USER_INPUT',
      fields,
    );
  });

  it('refuses a step without what it needs, and with what is not its own', async () => {
    const { writer, sector } = pilots();
    const applied = await pilots().apply();
    const refuse = (action: string, input: object, fields: string[]) =>
      pilots().expectRefused(
        () => writer.advance(applied, action, coordinator, { ...input }),
        'BAD_USER_INPUT',
        fields,
      );
    await refuse('REJECT', { reason: null }, ['reason']);
    await refuse('APPROVE', { score: 90 }, ['score']);
    await refuse('APPROVE', { due: '2026-05-31' }, ['due']);
    const building = await pilots().step(await pilots().step(applied, 'APPROVE'), 'START_BUILDING');
    await pilots().expectRefused(
      () => writer.advance(building, 'RECORD_MID_TERM', sector.agency, { evidence: [] }),
      'BAD_USER_INPUT',
      ['evidence'],
    );
  });

  it('keeps the same document once, and adds none to a pilot that has ended', async () => {
    const { writer } = pilots();
    const pilot = await pilots().apply({ evidence: [good] });
    const add = (to: { id: string; version: number }, document: object) => () =>
      writer.write('recordEvidence', { id: to.id, expectedVersion: to.version, evidence: [document] });
    await pilots().expectRefused(add(pilot, good), 'BAD_USER_INPUT', ['evidence[0].sha256']);
    await pilots().expectRefused(
      () => writer.write('recordEvidence', { id: pilot.id, expectedVersion: 1, evidence: [] }),
      'BAD_USER_INPUT',
      ['evidence'],
    );
    const rejected = await pilots().step(pilot, 'REJECT');
    await pilots().expectRefused(add(rejected, evidence('OTHER', 'late')), 'ILLEGAL_TRANSITION', ['action']);
  });

  it('answers repeated keys with what the first call wrote, and refuses them with another body', async () => {
    const { writer } = pilots();
    const application = { clientMutationId: 'apply once', key: 'once' };
    const first = await writer.apply(application);
    const pilot = await pilots().handedIn(2013);
    const accept = { clientMutationId: 'accept once' };
    const accepted = await writer.advance(pilot, 'ACCEPT', coordinator, accept);
    expect(pilotOf(accepted).stage).toBe('ACCEPTED');

    const before = await pilots().everything();
    expect(await writer.apply(application)).toEqual(first);
    expect(await writer.advance(pilot, 'ACCEPT', coordinator, accept)).toEqual(accepted);
    expect(await pilots().everything()).toBe(before);
    await pilots().expectRefused(
      () => writer.advance(pilot, 'ACCEPT', coordinator, { ...accept, score: 91 }),
      'IDEMPOTENCY_CONFLICT',
    );
    await pilots().expectRefused(
      () => writer.apply({ ...application, title: '示例 另一个' }),
      'IDEMPOTENCY_CONFLICT',
    );
  });

  it('lets one of two agencies of the sector win', async () => {
    const { writer, sector } = pilots();
    const approved = await pilots().step(await pilots().apply(), 'APPROVE');
    const answers = await Promise.all(
      [sector.agency, { ...sector.agency, subject: 'another agency' }].map((identity) =>
        writer.advance(approved, 'START_BUILDING', identity),
      ),
    );
    expect(answers.map(codeOf).sort()).toEqual(['CONFLICT', null].sort());
  });

  it.each([
    ['an auditor', auditor],
    ['an agency of another sector', { subject: 'other', roles: ['AGENCY' as const], sectors: ['ELSEWHERE'] }],
  ])('lets %s write nothing', async (_who, identity) => {
    const { writer } = pilots();
    const pilot = await pilots().step(await pilots().apply(), 'APPROVE');
    const writes = [
      () => writer.apply({ key: 'other' }, identity),
      () => writer.advance(pilot, 'START_BUILDING', identity),
      () =>
        writer.write(
          'recordEvidence',
          { id: pilot.id, expectedVersion: pilot.version, evidence: [good] },
          identity,
        ),
    ];
    for (const write of writes) await pilots().expectRefused(write, 'FORBIDDEN');
  });

  it('has the tables its entities describe, and an unbroken change log', async () => {
    await expectNoDrift(pilots().sector.database);
    const { fault, rows } = await verifyChain(pilots().sector.log, null);
    expect(fault).toBeNull();
    expect(rows).toBe((await pilots().sector.log.end()).seq);
  });
}
