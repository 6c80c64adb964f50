import type { Identity } from '../../../shared/identity';
import { codesOf, type Answer } from '../../gateway/support/ask';
import type { Asker } from '../../support/askerOf';
import { agencyOf, auditor, coordinator } from '../../support/identities';
import type { TestFederation } from '../../support/openTestFederation';
import { projectOf, ProjectWriter, type WrittenProject } from '../../support/projectWriter';

const ecology = agencyOf('ECOLOGY');
const services = agencyOf('SERVICES');

/** Projects from proposal to publication, by both doors. */
export function projectsSuite(opened: () => TestFederation): void {
  let federation: TestFederation;
  const writers: Record<string, ProjectWriter<Answer>> = {};
  const doors: Record<string, Asker> = {};

  beforeAll(async () => {
    federation = opened();
    doors['at the gateway'] = federation.ask;
    doors['at the subgraph itself'] = await federation.serve('ecology');
    for (const [door, asker] of Object.entries(doors))
      writers[door] = new ProjectWriter(asker, 'Ecology', door);
  });

  const gate = () => writers['at the gateway'] as ProjectWriter<Answer>;
  const ask = async (query: string, variables?: Record<string, unknown>, identity?: Identity) => {
    const { data, errors } = await federation.ask(query, variables, identity);
    expect(errors).toBeUndefined();
    return data ?? {};
  };
  const headOf = (key: string) => federation.sector(key).log.end();
  const step = async (
    writer: ProjectWriter<Answer>,
    project: WrittenProject,
    action: string,
    input: Record<string, unknown> = {},
  ) => projectOf(await writer.advance(project, action, action === 'ACCEPT' ? coordinator : ecology, input));
  const approved = async (input: Record<string, unknown>) => {
    let project = projectOf(await gate().propose(input, ecology));
    for (const action of ['ACCEPT', 'CIRCULATE', 'SUBMIT_FOR_REVIEW', 'SUBMIT_FOR_APPROVAL']) {
      project = await step(gate(), project, action);
    }
    return project;
  };

  describe.each([
    ['at the gateway', 'GATE-1', 'DB32/T 9701-2026'],
    ['at the subgraph itself', 'SELF-1', 'DB32/T 9702-2026'],
  ])('%s', (door, planNumber, code) => {
    const writer = () => writers[door] as ProjectWriter<Answer>;

    it('live from a proposal to a standard that the whole province reads', async () => {
      const title = `示例 从立项到发布 ${planNumber}`;
      let project = projectOf(await writer().propose({ planNumber, title }, ecology));
      expect(codesOf(await writer().advance(project, 'PUBLISH', ecology))).toEqual(['ILLEGAL_TRANSITION']);
      expect(codesOf(await writer().advance(project, 'ACCEPT', ecology))).toEqual(['FORBIDDEN']);
      project = await step(writer(), project, 'ACCEPT');
      project = await step(writer(), project, 'CIRCULATE');
      const said = { id: project.id, by: '示例联席会议成员单位', clause: '4.1', text: '建议缩小范围' };
      project = projectOf(await writer().write('comment', said, coordinator));
      expect(codesOf(await writer().advance(project, 'SUBMIT_FOR_REVIEW', ecology))).toEqual([
        'ILLEGAL_TRANSITION',
      ]);
      const answer = { id: project.id, expectedVersion: project.version, number: 1, answer: 'REJECTED' };
      expect(codesOf(await writer().write('answer', answer, ecology))).toEqual(['BAD_USER_INPUT']);
      project = projectOf(await writer().write('answer', { ...answer, reason: '范围已定' }, ecology));
      project = await step(writer(), project, 'SUBMIT_FOR_REVIEW');
      project = await step(writer(), project, 'SUBMIT_FOR_APPROVAL');
      project = await step(writer(), project, 'PUBLISH', {
        standard: { code, issuedOn: '2026-05-20', effectiveOn: '2026-05-25', subsystem: 'MONITORING' },
      });
      expect(project).toMatchObject({ stage: 'PUBLICATION', stageCode: '60', result: { code } });

      const data = await ask(
        `query ($code: String!, $id: ID!) {
           standard(code: $code) { title status provenance ... on EcologyStandard { subsystem } }
           node(id: $id) { ... on EcologyProject { stage result { code state standard { title } }
             comments { answer reason } history { action by } } } }`,
        { code, id: project.id },
      );
      expect(data).toEqual({
        standard: { title, status: 'IN_FORCE', provenance: 'SYNTHETIC', subsystem: 'MONITORING' },
        node: {
          stage: 'PUBLICATION',
          result: { code, state: 'IN_FORCE', standard: { title } },
          comments: [{ answer: 'REJECTED', reason: '范围已定' }],
          history: [
            'PROPOSE',
            'ACCEPT',
            'CIRCULATE',
            'SUBMIT_FOR_REVIEW',
            'SUBMIT_FOR_APPROVAL',
            'PUBLISH',
          ].map((action) => ({ action, by: (action === 'ACCEPT' ? coordinator : ecology).subject })),
        },
      });
    });

    it.each([
      ['a caller without a token', null, 'UNAUTHENTICATED'],
      ['an agency of another sector', services, 'FORBIDDEN'],
      ['an auditor', auditor, 'FORBIDDEN'],
    ] as const)('take no write of %s', async (_who, identity, refusal) => {
      const role = identity?.roles[0] ?? 'NOBODY';
      const project = projectOf(await writer().propose({ planNumber: `${planNumber}-${role}` }, ecology));
      const before = await headOf('ECOLOGY');
      const answers = [
        await writer().propose({ planNumber: 'OTHER' }, identity),
        await writer().advance(project, 'CANCEL', identity, { reason: '试' }),
        await writer().write('comment', { id: project.id, by: '某单位', text: '试' }, identity),
        await writer().write(
          'answer',
          { id: project.id, expectedVersion: 1, number: 1, answer: 'ACCEPTED' },
          identity,
        ),
      ];
      for (const answer of answers) {
        expect([[...new Set(codesOf(answer))], answer.data ?? null]).toEqual([[refusal], null]);
      }
      expect(await headOf('ECOLOGY')).toEqual(before);
    });
  });

  it('show a revision from both ends, and the old edition withdrawn, as soon as it is published', async () => {
    const project = await approved({
      planNumber: 'REVISION-1',
      revises: 'DB32/T 9938-2017',
      title: '示例 航道护岸',
    });
    await step(gate(), project, 'PUBLISH', {
      standard: { code: 'DB32/T 9938-2026', issuedOn: '2026-05-01', effectiveOn: '2026-05-31' },
    });
    const link = '{ partial target { code state } }';
    expect(
      await ask(`{ old: standard(code: "DB32/T 9938-2017") { status withdrawnOn replaces ${link} replacedBy ${link} }
                   new: standard(code: "DB32/T 9938-2026") { status replaces ${link} replacedBy ${link} } }`),
    ).toEqual({
      old: {
        status: 'WITHDRAWN',
        withdrawnOn: '2026-05-31',
        replaces: [],
        replacedBy: [{ partial: false, target: { code: 'DB32/T 9938-2026', state: 'IN_FORCE' } }],
      },
      new: {
        status: 'IN_FORCE',
        replaces: [{ partial: false, target: { code: 'DB32/T 9938-2017', state: 'WITHDRAWN' } }],
        replacedBy: [],
      },
    });
  });

  it('refuse to publish under a number of another sector, and stay as they are', async () => {
    const project = await approved({ planNumber: 'TAKEN-1' });
    const before = await headOf('ECOLOGY');
    const refused = await gate().advance(project, 'PUBLISH', ecology, {
      standard: { code: 'ｄｂ３２／Ｔ9906—2021', issuedOn: '2026-05-01' },
    });
    expect(codesOf(refused)).toEqual(['DUPLICATE_CODE']);
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      owner: 'AGRICULTURE',
      fields: [{ field: 'standard.code', value: 'DB32/T 9906-2021' }],
    });
    expect(await headOf('ECOLOGY')).toEqual(before);
  });

  it('let one of two agencies that act at once win', async () => {
    const project = projectOf(await gate().propose({ planNumber: 'RACE-1', preliminary: true }, ecology));
    const [one, other] = await Promise.all(
      [ecology, { ...ecology, subject: 'another agency of ecology' }].map((identity) =>
        gate().advance(project, 'PROPOSE', identity),
      ),
    );
    const codes = [one, other].flatMap((answer) => (answer ? codesOf(answer) : ['none']));
    expect(codes).toEqual(['CONFLICT']);
  });
}
