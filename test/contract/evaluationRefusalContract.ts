import { auditor, coordinator } from '../support/identities';
import { codeOf } from './support/openTestSector';
import type { TestEvaluations } from './support/TestEvaluations';

/** What every sector refuses to record of its standards, and how it answers a repeated key. */
export function evaluationRefusalContract(evaluations: () => TestEvaluations): void {
  it('answers a repeated key with what the first call wrote, whatever came after', async () => {
    const code = await evaluations().standard();
    const input = { clientMutationId: `once ${code}` };
    const first = await evaluations().record(code, 40, input);
    expect(codeOf(first)).toBeNull();
    const { catalogue } = evaluations();
    const title = { id: catalogue.idOf(code), expectedVersion: 1, on: '2026-05-01', conclusion: 'CONTINUE' };
    await catalogue.review(title);
    const before = await evaluations().everything();
    const again = await evaluations().record(code, 40, input);
    expect(again.data).toMatchObject({
      told: {
        evaluation: (first.data?.told as { evaluation: object }).evaluation,
        proposal: (first.data?.told as { proposal: object }).proposal,
      },
    });
    expect(await evaluations().everything()).toBe(before);
    await evaluations().expectRefused(() => evaluations().record(code, 41, input), 'IDEMPOTENCY_CONFLICT', [
      'clientMutationId',
    ]);
  });

  it('refuses a standard that it does not have, and a version that is not the current one', async () => {
    const code = await evaluations().standard();
    await evaluations().expectRefused(() => evaluations().record('DB32/T 9699-2021', 40), 'NOT_FOUND', [
      'id',
    ]);
    await evaluations().expectRefused(
      () => evaluations().record(code, 40, { expectedVersion: 2 }),
      'CONFLICT',
      ['expectedVersion'],
    );
  });

  it.each([
    ['a day to come', { on: '2026-06-02' }, ['on']],
    ['a period before it applies', { from: '2021-04-14' }, ['from']],
    ['a score above 100', { indicators: [{ name: 'x', weight: 1, score: 100.5 }] }, ['indicators[0].score']],
    [
      'several faults at once',
      { conclusion: ' ', indicators: [], evidence: [{ name: 'x', sha256: 'x' }] },
      ['indicators', 'evidence[0].sha256', 'conclusion'],
    ],
  ])('refuses %s, naming field and value', async (_what, input, fields) => {
    const code = await evaluations().standard();
    await evaluations().expectRefused(() => evaluations().record(code, 40, input), 'BAD_USER_INPUT', fields);
  });

  it.each([
    ['nobody in particular', { subject: 'anonymous', roles: [], sectors: [] }, 'UNAUTHENTICATED'],
    ['an auditor', auditor, 'FORBIDDEN'],
    ['the coordinator', coordinator, 'FORBIDDEN'],
    [
      'an agency of another sector',
      { subject: 'other', roles: ['AGENCY' as const], sectors: ['ELSEWHERE'] },
      'FORBIDDEN',
    ],
  ])('lets %s record nothing', async (_who, identity, code) => {
    const standard = await evaluations().standard();
    await evaluations().expectRefused(() => evaluations().record(standard, 40, {}, identity), code);
  });
}
