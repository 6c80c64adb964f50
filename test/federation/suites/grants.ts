import { agencyOf, coordinator } from '../../support/identities';
import type { TestFederation } from '../../support/openTestFederation';

const LEADER = '12320111XX001148X5';

/** Claims of grants, and what is decided of them. */
export function grantsSuite(opened: () => TestFederation): void {
  let federation: TestFederation;
  beforeAll(async () => {
    federation = opened();
  });

  const write = async (operation: string, input: Record<string, unknown>, identity = coordinator) => {
    const type = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Input`;
    const answer = await federation.ask(
      `mutation ($input: ${type}!) {
        ${operation}(input: $input) { grantClaim { id version state amountYuan level standard { code } } }
      }`,
      { input },
      identity,
    );
    const payload = answer.data?.[operation] as { grantClaim: Record<string, unknown> } | null | undefined;
    const extensions = answer.errors?.[0]?.extensions as
      { code: string; fields?: { field: string }[] } | undefined;
    return {
      claim: payload?.grantClaim ?? null,
      refused: extensions && [extensions.code, ...(extensions.fields ?? []).map(({ field }) => field)],
    };
  };
  const claim = (more: Record<string, unknown>, identity = agencyOf('AGRICULTURE')) =>
    write('claimGrant', { fundKey: 'fund-2025', creditCode: LEADER, ...more }, identity);
  const entries = async () => {
    const answer = await federation.ask('{ grantClaims { totalCount } }', {}, coordinator);
    return (answer.data?.grantClaims as { totalCount: number }).totalCount;
  };

  it('refuse a claim that rests on nothing, and write nothing', async () => {
    const before = await entries();
    const refusals = [
      await claim({ clientMutationId: 'r1', standardCode: 'DB32/T 1-1990' }),
      await claim({ clientMutationId: 'r2', standardCode: 'DB32/T 9913-2021' }),
      await claim({ clientMutationId: 'r3', standardCode: 'no number' }),
      await claim({ clientMutationId: 'r4', standardCode: 'DB32/T 9912-2023', fundKey: 'nowhere' }),
      await claim({ clientMutationId: 'r5', standardCode: 'DB32/T 9912-2023', creditCode: 'X' }),
    ];
    expect(refusals.map(({ refused }) => refused)).toEqual([
      ['BAD_USER_INPUT', 'standardCode'],
      ['BAD_USER_INPUT', 'creditCode'],
      ['BAD_USER_INPUT', 'standardCode'],
      ['BAD_USER_INPUT', 'fundKey'],
      ['BAD_USER_INPUT', 'creditCode'],
    ]);
    expect(await entries()).toBe(before);
  });

  it('refuse a repeat, whatever the fund, and answer a repeated key with the first answer', async () => {
    const again = await claim({ clientMutationId: 'again', standardCode: 'DB32/T 9912-2023' });
    expect(again.refused).toEqual(['BAD_USER_INPUT', 'standardCode']);
    const rows = await federation.province.database.reader.query(
      `SELECT s.code AS code FROM standard s JOIN standard_drafting d ON d.serial = s.serial
        WHERE d.creditCode = ? AND d.role = 'LEAD' AND s.level = 'LOCAL'
          AND s.code NOT IN (SELECT standardCode FROM grant_claim) ORDER BY s.code`,
      [LEADER],
    );
    const [{ code }] = rows as [{ code: string }];
    const first = await claim({ clientMutationId: 'once', standardCode: code.replace('/T ', '／T　') });
    expect(first.claim).toMatchObject({
      state: 'CLAIMED',
      level: 'LOCAL',
      amountYuan: 80_000,
      standard: { code },
    });
    const second = await claim({ clientMutationId: 'once', standardCode: code.replace('/T ', '／T　') });
    expect(second).toEqual(first);
    const both = await Promise.all(
      ['a', 'b'].map((clientMutationId) =>
        claim({ clientMutationId, standardCode: code, fundKey: 'fund-2024' }),
      ),
    );
    expect(both.map(({ refused }) => refused)).toEqual([
      ['BAD_USER_INPUT', 'standardCode'],
      ['BAD_USER_INPUT', 'standardCode'],
    ]);
  });

  it('are decided once, by the conference, within the budget of the fund', async () => {
    const { data } = await federation.ask(
      '{ grantClaims(filter: { state: [CLAIMED], fundKey: ["fund-2025"] }) { nodes { id version } } }',
      {},
      coordinator,
    );
    const { nodes } = data?.grantClaims as { nodes: { id: string; version: number }[] };
    const [{ id, version }] = nodes as [{ id: string; version: number }];
    const decide = (clientMutationId: string, more: Record<string, unknown>, identity = coordinator) =>
      write(
        'decideGrant',
        { clientMutationId, id, expectedVersion: version, decision: 'GRANTED', ...more },
        identity,
      );
    expect((await decide('d1', {}, agencyOf('AGRICULTURE'))).refused?.[0]).toBe('FORBIDDEN');
    expect((await decide('d2', { decision: 'CLAIMED' })).refused).toEqual(['BAD_USER_INPUT', 'decision']);
    expect((await decide('d3', { decision: 'REFUSED' })).refused).toEqual(['BAD_USER_INPUT', 'reason']);
    expect((await decide('d4', { id: 'grant-claim:province:none' })).refused).toEqual(['NOT_FOUND', 'id']);
    const answers = await Promise.all(['d5', 'd6'].map((key) => decide(key, {})));
    expect(answers.map(({ claim: left }) => left?.state ?? null).sort()).toEqual(['GRANTED', null]);
    expect(answers.flatMap(({ refused }) => refused?.[0] ?? [])).toEqual(['CONFLICT']);
    expect((await decide('d7', { expectedVersion: version + 1 })).refused).toEqual(['BAD_USER_INPUT', 'id']);
  });

  it('go no further than the budget', async () => {
    const funds = await federation.ask(
      '{ funds(filter: { year: [2025] }) { nodes { budgetYuan grantedYuan leftYuan } } }',
      {},
      coordinator,
    );
    const { nodes } = funds.data?.funds as { nodes: Record<string, number>[] };
    expect(nodes).toEqual([{ budgetYuan: 300_000, grantedYuan: 160_000, leftYuan: 140_000 }]);
    const lower = await federation.ask(
      `mutation ($input: RecordFundInput!) { recordFund(input: $input) { fund { leftYuan } } }`,
      {
        input: {
          clientMutationId: 'lower',
          key: 'fund-2025',
          expectedVersion: 1,
          title: '示例 2025年标准化专项资金',
          year: 2025,
          budgetYuan: 200_000,
          rates: [{ level: 'LOCAL', amountYuan: 80_000 }],
        },
      },
      coordinator,
    );
    expect(lower.data?.recordFund).toEqual({ fund: { leftYuan: 40_000 } });
    const { data } = await federation.ask(
      '{ grantClaims(filter: { state: [CLAIMED], fundKey: ["fund-2025"] }) { nodes { id version } } }',
      {},
      coordinator,
    );
    const [left] = (data?.grantClaims as { nodes: { id: string; version: number }[] }).nodes;
    if (!left) throw new Error('there is no claim left to decide');
    const input = {
      clientMutationId: 'over',
      id: left.id,
      expectedVersion: left.version,
      decision: 'GRANTED',
    };
    expect((await write('decideGrant', input)).refused).toEqual(['BAD_USER_INPUT', 'decision']);
  });
}
