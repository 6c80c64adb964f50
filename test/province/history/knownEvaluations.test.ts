import type { ChangeEntry, InventoryKind } from '../../../shared/kernel/changes/ChangeEntry';
import type { StoredEvaluation, StoredProposal } from '../../../shared/kernel/evaluations';
import { evaluationId, proposalId } from '../../../shared/kernel/ids';
import { sectorNamesOf } from '../../../shared/kernel/sectorKeys';
import { StandardIndex } from '../../../subgraphs/province/index/StandardIndex';
import { takeInEntries } from '../../../subgraphs/province/index/takeInEntries';
import { scored } from '../../kernel/evaluations/support/evaluationFacts';
import { databaseKinds } from '../../support/databaseKinds';
import { openTestProvince, type TestProvince } from '../graph/support/openTestProvince';

const ecology = sectorNamesOf('ecology');
const [A, B] = ['DB32/T 9701-2021', 'DB32/T 9702-2021'];

function entry(at: string, kind: InventoryKind, after: StoredEvaluation | StoredProposal): ChangeEntry {
  const action = after.version === 1 ? 'REGISTER' : 'UPDATE';
  return {
    ...{ seq: 0, at: `${at}T08:00:00.000Z`, actor: 'agency', action, kind, entity: after.id },
    ...{ before: null, after, previousHash: '', hash: '' },
  };
}

const evaluated = (standard: string, on: string, score: number): StoredEvaluation => ({
  ...scored(score, { standard, on }),
  ...{ id: evaluationId(ecology, standard, 1), version: 1, number: 1, score, rule: 'weighted-mean-1' },
  ...{ low: score < 60, proposal: score < 60 ? proposalId(ecology, standard, 1) : null },
});
const proposed = (standard: string, openedOn: string, settledOn: string | null): StoredProposal => ({
  ...{ id: proposalId(ecology, standard, 1), version: settledOn === null ? 1 : 2, standard },
  ...{ evaluation: evaluationId(ecology, standard, 1), openedOn, settledOn },
  conclusion: settledOn === null ? null : 'REVISE',
});

/** What the log says, a stretch a line; within the last one a proposal comes and is settled. */
const stretches: readonly (readonly ChangeEntry[])[] = [
  [
    entry('2024-01-10', 'EVALUATION', evaluated(A, '2024-01-05', 40)),
    entry('2024-01-10', 'PROPOSAL', proposed(A, '2024-01-05', null)),
  ],
  [entry('2024-06-10', 'PROPOSAL', proposed(A, '2024-01-05', '2024-06-01'))],
  [
    entry('2025-01-10', 'EVALUATION', evaluated(B, '2025-01-05', 50)),
    entry('2025-01-10', 'PROPOSAL', proposed(B, '2025-01-05', null)),
    entry('2025-02-10', 'PROPOSAL', proposed(B, '2025-01-05', '2025-02-01')),
  ],
];

describe.each(databaseKinds())('evaluations and review proposals as they were known, on $name', (kind) => {
  const opened = async (until: string) => {
    const province = await openTestProvince(kind, { standards: {}, pilots: {}, projects: {} });
    await province.database.transaction(async (manager) => {
      for (const stretch of stretches) {
        const known = stretch.filter(({ at }) => at <= until);
        await takeInEntries(manager, 'ECOLOGY', known, new StandardIndex());
      }
    });
    return province;
  };
  let province: TestProvince;
  beforeAll(async () => {
    province = await opened('9999');
  });
  afterAll(() => province.drop());

  const ask = async (asked: TestProvince, knownAt: string | null) => {
    const { data, errors } = await asked.ask(
      `query ($knownAt: DateTime) {
         evaluations(filter: { knownAt: $knownAt }) { totalCount facets { value count } nodes { id score low } }
         open: reviewProposals(filter: { open: true, knownAt: $knownAt }) { totalCount nodes { id } }
         reviewProposals(filter: { knownAt: $knownAt }) {
           totalCount facets { field value count } nodes { id version open settledOn conclusion } } }`,
      { knownAt },
    );
    expect(errors).toBeUndefined();
    return data as { evaluations: { totalCount: number }; open: { totalCount: number } };
  };

  it.each([
    ['2024-01-01', 0, 0],
    ['2024-02-01', 1, 1],
    ['2024-07-01', 1, 0],
    ['2025-02-01', 2, 1],
    ['2025-03-01', 2, 0],
  ])('are on %s what an index said then', async (day, evaluations, open) => {
    const instant = `${day}T00:00:00.000Z`;
    const then = await opened(instant);
    try {
      const known = await ask(province, instant);
      expect(known).toEqual(await ask(then, null));
      expect([known.evaluations.totalCount, known.open.totalCount]).toEqual([evaluations, open]);
    } finally {
      await then.drop();
    }
  });
});
