import type { Identity } from '../../../shared/identity';
import { sectors } from '../../../shared/kernel/sectorKeys';
import { codesOf, type Answer } from '../../gateway/support/ask';
import type { Asker } from '../../support/askerOf';
import { agencyOf, auditor, coordinator } from '../../support/identities';
import type { TestFederation } from '../../support/openTestFederation';
import { evidence, pilotOf, PilotWriter, type WrittenPilot } from '../../support/pilotWriter';

const ecology = agencyOf('ECOLOGY');
const services = agencyOf('SERVICES');

/** The steps from an application to acceptance, each with who takes it. */
const STEPS: readonly (readonly [string, Identity])[] = [
  ['APPROVE', coordinator],
  ['START_BUILDING', ecology],
  ['RECORD_MID_TERM', ecology],
  ['SUBMIT_FOR_ACCEPTANCE', ecology],
  ['ACCEPT', coordinator],
];

interface List {
  readonly totalCount: number;
  readonly facets: readonly { readonly field: string; readonly value: string; readonly count: number }[];
}

/** Pilots from application to promotion, by both doors. */
export function pilotsSuite(opened: () => TestFederation): void {
  let federation: TestFederation;
  const writers: Record<string, PilotWriter<Answer>> = {};

  beforeAll(async () => {
    federation = opened();
    const doors: Record<string, Asker> = {
      'at the gateway': federation.ask,
      'at the subgraph itself': await federation.serve('ecology'),
    };
    for (const [door, asker] of Object.entries(doors))
      writers[door] = new PilotWriter(asker, 'Ecology', `pilot ${door}`);
  });

  const ask = async (query: string, variables?: Record<string, unknown>, identity?: Identity | null) => {
    const { data, errors } = await federation.ask(query, variables, identity);
    expect(errors).toBeUndefined();
    return data ?? {};
  };
  const headOf = (key: string) => federation.sector(key).log.end();
  const counted = async (filter: Record<string, unknown>): Promise<List> =>
    (
      await ask(
        'query ($filter: PilotFilter) { pilots(filter: $filter) { totalCount facets { field value count } } }',
        { filter },
      )
    ).pilots as List;

  describe.each([
    ['at the gateway', 'gate', 'PROMOTE', 'PROMOTED', '321003'],
    ['at the subgraph itself', 'self', 'TERMINATE', 'TERMINATED', '321181'],
  ])('%s', (door, key, last, end, region) => {
    const writer = () => writers[door] as PilotWriter<Answer>;

    it('are applied for, approved, built, checked and accepted, and end promoted or terminated', async () => {
      const application = {
        key,
        region,
        standards: ['DB32/T 9933-2022', 'DB32/T 9906-2021', 'DB32/T 1'],
        evidence: [evidence('APPLICATION', key)],
      };
      let pilot: WrittenPilot = pilotOf(await writer().apply(application, ecology));
      expect(codesOf(await writer().advance(pilot, 'ACCEPT', coordinator))).toEqual(['ILLEGAL_TRANSITION']);
      expect(codesOf(await writer().advance(pilot, 'APPROVE', ecology))).toEqual(['FORBIDDEN']);
      const acceptedThen = { acceptedFrom: '2026-06-01', acceptedTo: '2026-06-01', region };
      expect((await counted(acceptedThen)).totalCount).toBe(0);
      for (const [action, who] of STEPS) pilot = pilotOf(await writer().advance(pilot, action, who));
      expect(codesOf(await writer().advance(pilot, 'ACCEPT', coordinator))).toEqual(['ILLEGAL_TRANSITION']);
      pilot = pilotOf(await writer().advance(pilot, last, coordinator));
      expect(pilot).toMatchObject({ stage: end, acceptedOn: '2026-06-01', score: 90 });

      const once = await counted(acceptedThen);
      expect(once.totalCount).toBe(1);
      expect(once.facets).toEqual(
        [
          ['sector', 'ECOLOGY'],
          ['level', 'PROVINCIAL'],
          ['stage', end],
          ['region', region],
          ['acceptedYear', '2026'],
        ].map(([field, value]) => ({ field, value, count: 1 })),
      );

      const { node } = await ask(
        `query ($id: ID!) { node(id: $id) { ... on EcologyPilot { stage stageSince region { code name } overdue
           standards { code standard { title sector } } history { action by to } evidence { stage kind link by } } } }`,
        { id: pilot.id },
      );
      expect(node).toMatchObject({
        stage: end,
        stageSince: '2026-06-01',
        overdue: false,
        region: { code: region, name: expect.any(String) },
        standards: [
          { code: 'DB32/T 9933-2022', standard: { sector: 'ECOLOGY' } },
          { code: 'DB32/T 9906-2021', standard: { sector: 'AGRICULTURE' } },
          { code: 'DB32/T 1', standard: null },
        ],
        history: [['APPLY', ecology] as const, ...STEPS, [last, coordinator] as const].map(
          ([action, who]) => ({
            action,
            by: who.subject,
          }),
        ),
      });
      expect((node as { evidence: { stage: string; kind: string }[] }).evidence).toMatchObject([
        { stage: 'APPLIED', kind: 'APPLICATION', by: ecology.subject },
        { stage: 'MID_TERM', kind: 'MID_TERM_REPORT', by: ecology.subject },
        { stage: 'ACCEPTANCE', kind: 'SELF_ASSESSMENT', by: ecology.subject },
        { stage: 'ACCEPTED', kind: 'ACCEPTANCE_REPORT', by: coordinator.subject },
      ]);
    });

    it.each([
      ['a caller without a token', null, 'UNAUTHENTICATED'],
      ['an agency of another sector', services, 'FORBIDDEN'],
      ['an auditor', auditor, 'FORBIDDEN'],
    ] as const)('take no write of %s', async (_who, identity, refusal) => {
      const role = identity?.roles[0] ?? 'NOBODY';
      const own = `${key}-${role.toLowerCase()}`;
      const pilot = pilotOf(await writer().apply({ key: own }, ecology));
      const before = await headOf('ECOLOGY');
      const documents = { id: pilot.id, expectedVersion: 1, evidence: [evidence('OTHER', own)] };
      const answers = [
        await writer().apply({ key: 'other' }, identity),
        await writer().advance(pilot, 'APPROVE', identity),
        await writer().write('recordEvidence', documents, identity),
      ];
      for (const answer of answers)
        expect([[...new Set(codesOf(answer))], answer.data ?? null]).toEqual([[refusal], null]);
      expect(await headOf('ECOLOGY')).toEqual(before);
    });
  });

  it('are counted by sector, level, stage and region, each time all of the list', async () => {
    const all = await counted({ region: '320000' });
    const sumOf = (field: string) =>
      all.facets.filter((facet) => facet.field === field).reduce((sum, { count }) => sum + count, 0);
    for (const field of ['sector', 'level', 'stage', 'region'])
      expect([field, sumOf(field)]).toEqual([field, all.totalCount]);
    const bySector = all.facets.filter(({ field }) => field === 'sector');
    expect(bySector.map(({ value }) => value).sort()).toEqual(sectors.map(({ key }) => key));
    for (const { value, count } of bySector)
      expect((await counted({ region: '320000', sectors: [value] })).totalCount).toBe(count);
  });

  it('are counted once by the year of acceptance, whatever became of them, and not without it', async () => {
    const accepted = await counted({ acceptedFrom: '1900-01-01' });
    const years = accepted.facets.filter(({ field }) => field === 'acceptedYear');
    expect(years.length).toBeGreaterThan(3);
    expect(years.reduce((sum, { count }) => sum + count, 0)).toBe(accepted.totalCount);
    for (const { value, count } of years) {
      const within = await counted({ acceptedFrom: `${value}-01-01`, acceptedTo: `${value}-12-31` });
      expect([value, within.totalCount]).toEqual([value, count]);
    }
    const everything = await counted({});
    const ofAll = everything.facets.filter(({ field }) => field === 'acceptedYear');
    expect(ofAll).toEqual(years);
  });

  it('are open to everybody, but for where evidence is kept and who brought it', async () => {
    const list = (fields: string) => `{ pilots(first: 5) { nodes { ${fields} } } }`;
    await ask(list('title stage evidence { kind name sha256 } history { on to }'), {}, null);
    for (const hidden of ['evidence { link }', 'evidence { by }', 'history { by }'])
      expect(codesOf(await federation.ask(list(hidden), {}, null))).toContain('UNAUTHENTICATED');
  });

  it('take as many statements for five rows as for fifty, with their history and evidence', async () => {
    const statementsFor = async (first: number) => {
      const query = `{ pilots(filter: { stages: [MID_TERM, ACCEPTANCE, ACCEPTED], sectors: [ECOLOGY, SERVICES] }, first: ${String(first)}) {
        totalCount facets { count } nodes { title score history { to } evidence { name } standards { code } } } }`;
      const statements = await federation.statementsOf(() => ask(query));
      return statements.map(({ database }) => database).sort();
    };
    const forFew = await statementsFor(5);
    expect(new Set(forFew)).toEqual(new Set(['ecology', 'province', 'services']));
    expect(await statementsFor(50)).toEqual(forFew);
  });

  it('let one of two agencies that act at once win', async () => {
    const writer = writers['at the gateway'] as PilotWriter<Answer>;
    const applied = pilotOf(await writer.apply({ key: 'race' }, ecology));
    const approved = pilotOf(await writer.advance(applied, 'APPROVE', coordinator));
    const answers = await Promise.all(
      [ecology, { ...ecology, subject: 'another agency of ecology' }].map((identity) =>
        writer.advance(approved, 'START_BUILDING', identity),
      ),
    );
    expect(answers.flatMap(codesOf)).toEqual(['CONFLICT']);
  });
}
