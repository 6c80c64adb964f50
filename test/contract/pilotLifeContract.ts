import { readPilotQuotas } from '../../shared/kernel/pilots';
import { quotaOn } from '../../shared/kernel/pilots/quotaRules';
import { coordinator } from '../support/identities';
import { evidence, pilotOf } from '../support/pilotWriter';
import { pilotFacts } from '../kernel/pilots/support/pilotFacts';
import { codeOf, refusedFields } from './support/openTestSector';
import type { TestPilots } from './support/TestPilots';

/** What every sector owes its pilots on their way from an application to where they end. */
export function pilotLifeContract(pilots: () => TestPilots): void {
  it('takes a pilot from its application to promotion, and each step keeps its evidence', async () => {
    const { names } = pilots();
    let pilot = await pilots().apply({
      key: 'life',
      title: '示例 全过程',
      on: '2026-01-05',
      standards: ['ｄｂ３２／Ｔ 9933—2022', 'GB/T 1.1'],
      standardsToMake: ['示例 拟制定的标准'],
      evidence: [evidence('APPLICATION', 'life application')],
    });
    expect(pilot).toMatchObject({
      id: `pilot:${names.folder}:life`,
      version: 1,
      stage: 'APPLIED',
      due: '2027-12-31',
      standards: [{ code: 'DB32/T 9933-2022' }, { code: 'GB/T 1.1' }],
    });
    pilot = await pilots().step(pilot, 'APPROVE', { on: '2026-02-02', due: '2027-06-30' });
    expect(pilot).toMatchObject({ stage: 'APPROVED', due: '2027-06-30' });
    pilot = await pilots().step(pilot, 'START_BUILDING', { on: '2026-02-03' });
    pilot = await pilots().step(pilot, 'RECORD_MID_TERM', { on: '2026-03-01' });
    const added = {
      id: pilot.id,
      expectedVersion: pilot.version,
      evidence: [evidence('OTHER', 'photographs')],
    };
    pilot = pilotOf(await pilots().writer.write('recordEvidence', added));
    expect(pilot).toMatchObject({ stage: 'MID_TERM', version: 5 });
    const standards = ['DB32/T 9933-2022', 'DB32/T 9934-2021'];
    pilot = await pilots().step(pilot, 'SUBMIT_FOR_ACCEPTANCE', { on: '2026-04-01', standards });
    expect(pilot.standards.map(({ code }) => code)).toEqual(standards);
    pilot = await pilots().step(pilot, 'ACCEPT', { on: '2026-05-06', score: 92 });
    const acceptance = { acceptedOn: '2026-05-06', score: 92, scoreRule: 'PASS-80' };
    expect(pilot).toMatchObject({ stage: 'ACCEPTED', ...acceptance });
    pilot = await pilots().step(pilot, 'PROMOTE');
    expect(pilot).toMatchObject({ stage: 'PROMOTED', version: 8, ...acceptance });
    expect(pilot.evidence.map(({ kind, stage }) => `${kind} ${stage}`)).toEqual([
      'APPLICATION APPLIED',
      'MID_TERM_REPORT MID_TERM',
      'OTHER MID_TERM',
      'SELF_ASSESSMENT ACCEPTANCE',
      'ACCEPTANCE_REPORT ACCEPTED',
    ]);
  });

  it('tells how it came there, with what, and what is shown to everybody', async () => {
    const { names, sector } = pilots();
    const asked = (fields: string) =>
      `{ ${names.field} { pilots(filter: { stages: [PROMOTED] }) { nodes { ${fields} } } } }`;
    const whole = await pilots().ask(
      asked(`title startsOn stageSince standardsToMake history { from to action on by reason }
             evidence { kind name sha256 link stage on by }`),
    );
    expect(whole.errors).toBeUndefined();
    const [node] = (whole.data?.[names.field] as { pilots: { nodes: Record<string, object[]>[] } }).pilots
      .nodes;
    expect(node).toMatchObject({
      title: '示例 全过程',
      startsOn: '2026-01-01',
      stageSince: '2026-06-01',
      standardsToMake: ['示例 拟制定的标准'],
      history: [
        ['APPLY', null, 'APPLIED', '2026-01-05', 'agency'],
        ['APPROVE', 'APPLIED', 'APPROVED', '2026-02-02', 'coordinator'],
        ['START_BUILDING', 'APPROVED', 'BUILDING', '2026-02-03', 'agency'],
        ['RECORD_MID_TERM', 'BUILDING', 'MID_TERM', '2026-03-01', 'agency'],
        ['SUBMIT_FOR_ACCEPTANCE', 'MID_TERM', 'ACCEPTANCE', '2026-04-01', 'agency'],
        ['ACCEPT', 'ACCEPTANCE', 'ACCEPTED', '2026-05-06', 'coordinator'],
        ['PROMOTE', 'ACCEPTED', 'PROMOTED', '2026-06-01', 'coordinator'],
      ].map(([action, from, to, on, by]) => ({ from, to, action, on, by, reason: null })),
    });
    expect(node?.evidence?.[1]).toMatchObject({
      link: expect.stringMatching(/^file:示例\/[0-9a-f]{12}\.pdf$/),
      on: '2026-03-01',
      by: 'agency',
    });

    const anybody = { subject: 'anybody', roles: [], sectors: [] };
    const open = asked('id evidence { kind name sha256 stage on } history { to on }');
    expect(codeOf(await sector.ask(open, {}, anybody))).toBeNull();
    for (const hidden of ['evidence { link }', 'evidence { by }', 'history { by }'])
      expect(codeOf(await sector.ask(asked(`id ${hidden}`), {}, anybody))).toBe('FORBIDDEN');
  });

  it('sends back what does not suffice, and takes it on anew', async () => {
    let pilot = await pilots().handedIn(2018);
    pilot = await pilots().step(pilot, 'RETURN', { reason: '示例 材料不全', due: '2026-12-31' });
    expect(pilot).toMatchObject({ stage: 'MID_TERM', due: '2026-12-31', acceptedOn: null });
    pilot = await pilots().step(pilot, 'RETURN', { reason: '示例 重新建设' });
    expect(pilot.stage).toBe('BUILDING');
    for (const action of ['RECORD_MID_TERM', 'SUBMIT_FOR_ACCEPTANCE', 'ACCEPT'])
      pilot = await pilots().step(pilot, action);
    expect(pilot).toMatchObject({ stage: 'ACCEPTED', acceptedOn: '2026-06-01' });
    expect(pilot.evidence.map(({ kind }) => kind).sort()).toEqual([
      'ACCEPTANCE_REPORT',
      'MID_TERM_REPORT',
      'MID_TERM_REPORT',
      'SELF_ASSESSMENT',
      'SELF_ASSESSMENT',
    ]);
  });

  it('ends a pilot with a reason, before acceptance or after it, which then still counts', async () => {
    const building = await pilots().step(await pilots().apply(), 'APPROVE');
    const ended = await pilots().step(building, 'TERMINATE', { reason: '示例 撤销' });
    expect(ended).toMatchObject({ stage: 'TERMINATED', acceptedOn: null });
    const accepted = await pilots().step(await pilots().handedIn(2019), 'ACCEPT', { on: '2021-05-05' });
    const revoked = await pilots().step(accepted, 'TERMINATE', { reason: '示例 复查不合格' });
    expect(revoked).toMatchObject({ stage: 'TERMINATED', acceptedOn: '2021-05-05', score: 90 });
    const rejected = await pilots().step(await pilots().apply(), 'REJECT', { reason: '示例 重复' });
    expect(rejected.stage).toBe('REJECTED');
  });

  it('counts every acceptance once, by year, whatever filter asks for it', async () => {
    const { field } = pilots().names;
    const list = (filter: string) =>
      `pilots(filter: ${filter}, first: 100) { totalCount nodes { acceptedOn } facets { field value count } }`;
    const { data, errors } = await pilots().ask(
      `{ ${field} { all: ${list('{ acceptedFrom: "1900-01-01" }')}
           one: ${list('{ acceptedFrom: "2021-01-01", acceptedTo: "2021-12-31" }')} } }`,
    );
    expect(errors).toBeUndefined();
    interface List {
      readonly totalCount: number;
      readonly nodes: readonly { readonly acceptedOn: string }[];
      readonly facets: readonly { readonly field: string; readonly value: string; readonly count: number }[];
    }
    const { all, one } = data?.[field] as { all: List; one: List };
    const byYear = all.facets.filter((facet) => facet.field === 'acceptedYear');
    expect(byYear.reduce((sum, { count }) => sum + count, 0)).toBe(all.totalCount);
    expect(new Set(all.nodes.map(({ acceptedOn }) => acceptedOn.slice(0, 4)))).toEqual(
      new Set(byYear.map(({ value }) => value)),
    );
    expect([one.totalCount, byYear.find(({ value }) => value === '2021')?.count]).toEqual([1, 1]);
  });

  it('accepts a pilot once, though twenty try at once and repeat themselves', async () => {
    const pilot = await pilots().handedIn(2014);
    const accept = (key: number) =>
      pilots().writer.advance(pilot, 'ACCEPT', coordinator, {
        clientMutationId: `accept ${String(key % 10)}`,
      });
    const answers = await Promise.all(Array.from({ length: 20 }, (_, key) => accept(key)));
    const codes = answers.map(codeOf);
    // The one that wins and its repeat have the same answer; the others meet a newer version.
    expect(codes.filter((code) => code === null)).toHaveLength(2);
    expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(18);
    const won = answers.filter((answer) => codeOf(answer) === null);
    expect(won[0]).toEqual(won[1]);
    const accepted = pilotOf(won[0] ?? {});
    expect(accepted.version).toBe(pilot.version + 1);
    await pilots().expectRefused(
      () => pilots().writer.advance(accepted, 'ACCEPT', coordinator),
      'ILLEGAL_TRANSITION',
      ['action'],
    );
  });

  it('gives the last place of a quota to one of two, and refuses the other with the figure', async () => {
    const { sector, names } = pilots();
    const quota = quotaOn('MUNICIPAL', '2025-06-01', readPilotQuotas(names));
    if (quota === null) throw new Error(`${names.folder} has no quota`);
    const approved = Array.from({ length: quota.most - 1 }, (_, index) =>
      pilotFacts({
        key: `approved-${String(index)}`,
        level: 'MUNICIPAL',
        stage: 'APPROVED',
        history: [
          { on: '2025-03-01', from: 'APPLIED', to: 'APPROVED', action: 'APPROVE', by: 'test', reason: null },
        ],
      }),
    );
    await sector.pilotRegister.register(approved, 'test');
    const [one, other] = [
      await pilots().apply({ level: 'MUNICIPAL', on: '2025-01-01' }),
      await pilots().apply({ level: 'MUNICIPAL', on: '2025-01-01' }),
    ];
    const answers = await Promise.all(
      [one, other].map((pilot) =>
        pilots().writer.advance(pilot, 'APPROVE', coordinator, { on: '2025-12-31' }),
      ),
    );
    expect(answers.map(codeOf).sort()).toEqual(['QUOTA_EXCEEDED', null].sort());
    const refused = answers.find((answer) => codeOf(answer) === 'QUOTA_EXCEEDED');
    expect(refused && refusedFields(refused)).toEqual(['level']);
    const figure = `${String(quota.most)} of ${String(quota.most)} pilots of this level were approved in 2025, by ${quota.version}`;
    expect(refused?.errors?.[0]?.extensions).toMatchObject({
      sector: names.key,
      fields: [{ value: 'MUNICIPAL', problem: figure }],
    });
    const left = answers[0] === refused ? one : other;
    expect((await pilots().step(left, 'APPROVE', { on: '2026-01-01' })).stage).toBe('APPROVED');
  });
}
