import type { StandardFacts, StoredStandard } from '../../../../shared/kernel/catalogue/StandardFacts';
import type { ChangeEntry, InventoryKind } from '../../../../shared/kernel/changes/ChangeEntry';
import { evaluationId, projectId, proposalId } from '../../../../shared/kernel/ids';
import { startedProject } from '../../../../shared/kernel/projects/projectRules';
import { sectorNamesOf } from '../../../../shared/kernel/sectorKeys';
import { scored } from '../../../kernel/evaluations/support/evaluationFacts';
import { projectOutline } from '../../../kernel/projects/support/projectOutline';
import { standardFacts } from '../../../support/standardFacts';
import { storedIn } from '../../support/openTestIndex';

const names = sectorNamesOf('ecology');
const code = (number: number, year: number) => `DB32/T ${String(9700 + number)}-${String(year)}`;
/** One that cites another by its year, that, its next edition, one that is old, and one that was evaluated low. */
export const [CITING, CITED, LATER, AGED, LOW] = [
  code(1, 2018),
  code(2, 2010),
  code(2, 2024),
  code(3, 2015),
  code(4, 2019),
];

const facts = (number: string, more: Partial<StandardFacts> = {}): StandardFacts =>
  standardFacts({ code: number, title: `示例 ${number}`, issuedOn: null, effectiveOn: null, ...more });

const citing = (...codes: string[]) => ({
  references: codes.map((each) => ({ code: each, dated: /-\d{4}$/.test(each), clause: null })),
});
const reviewed = (on: string, conclusion: 'CONTINUE' | 'REVISE' = 'CONTINUE') => ({
  reviews: [{ on, conclusion, note: null }],
});

/** A row of ecology's log; what chains them is not read here. */
function entry(
  at: string,
  kind: InventoryKind,
  id: string,
  after: { readonly version: number; readonly [name: string]: unknown } | StoredStandard,
): ChangeEntry {
  return {
    ...{ seq: 0, at: `${at}T08:00:00.000Z`, actor: 'agency', kind, entity: id, before: null },
    action: after.version === 1 ? 'REGISTER' : 'UPDATE',
    ...{ after, previousHash: '', hash: '' },
  };
}

const standard = (at: string, version: number, said: StandardFacts) => {
  const stored = storedIn('ecology', said, version);
  return entry(at, 'STANDARD', stored.id, stored);
};

const evaluation = entry('2024-03-10', 'EVALUATION', evaluationId(names, LOW, 1), {
  ...scored(40, { standard: LOW, on: '2024-03-05' }),
  ...{ id: evaluationId(names, LOW, 1), version: 1, number: 1, score: 40, rule: 'weighted-mean-1' },
  ...{ low: true, proposal: proposalId(names, LOW, 1) },
});
const proposed = (at: string, version: number, settledOn: string | null) =>
  entry(at, 'PROPOSAL', proposalId(names, LOW, 1), {
    ...{ id: proposalId(names, LOW, 1), version, standard: LOW, evaluation: evaluation.entity },
    ...{ openedOn: '2024-03-05', settledOn, conclusion: settledOn === null ? null : 'REVISE' },
  });

const by = { by: 'agency', reason: null } as const;
const outline = projectOutline({ planNumber: 'EC-1', title: '示例 修订', revises: AGED, kind: 'REVISION' });
const started = startedProject(outline, 'PROPOSAL', { on: '2022-02-01', actor: 'agency' });
const accepted = {
  ...started,
  stage: 'DRAFTING',
  history: [
    ...started.history,
    { ...by, on: '2025-03-01', from: 'PROPOSAL', to: 'DRAFTING', action: 'ACCEPT' },
  ],
};
/** The project that revises what is old. */
export const PROJECT = projectId(names, 'EC-1');
const project = (at: string, version: number, said: object) =>
  entry(at, 'PROJECT', PROJECT, { ...said, id: PROJECT, version });

const aged = { effectiveOn: '2015-01-01' };
const low = { effectiveOn: '2019-06-01' };
const cites = { effectiveOn: '2018-06-01', issuedOn: '2018-05-01' };

/** What the log says, a stretch a line; within the second a reference comes and goes. The last are late: all of it had happened long before. */
export const stretches: readonly (readonly ChangeEntry[])[] = [
  [
    standard('2024-01-10', 1, facts(CITING, { ...cites, ...citing(CITED) })),
    standard('2024-01-10', 1, facts(CITED)),
    standard('2024-01-11', 1, facts(AGED, aged)),
    standard('2024-01-11', 1, facts(LOW, low)),
    project('2024-01-12', 1, started),
  ],
  [
    evaluation,
    proposed('2024-03-10', 1, null),
    standard('2024-04-01', 2, facts(AGED, { ...aged, ...citing('DB32/T 9702-2010') })),
    standard('2024-05-01', 3, facts(AGED, aged)),
  ],
  [
    standard(
      '2024-08-20',
      2,
      facts(CITING, { ...cites, ...citing(CITED), ...reviewed('2023-12-01', 'REVISE') }),
    ),
    standard('2024-09-01', 1, facts(LATER, { issuedOn: '2024-07-01', effectiveOn: '2024-08-01' })),
    standard('2024-09-02', 2, facts(LOW, { ...low, ...reviewed('2024-08-15') })),
    proposed('2024-09-02', 2, '2024-08-15'),
  ],
  [
    standard('2026-05-01', 2, facts(CITED, { withdrawnOn: '2021-05-01' })),
    standard('2026-05-02', 4, facts(AGED, { ...aged, ...reviewed('2023-02-01') })),
    project('2026-05-03', 2, accepted),
  ],
];
/** Before what was late was told. */
export const BEFORE = '2026-04-30T00:00:00.000Z';

/** A number without its prefix. */
export const short = (number: string) => number.slice(7);
const [citingOf, agedOf, lowOf, laterOf] = [CITING, AGED, LOW, LATER].map(short) as [
  string,
  string,
  string,
  string,
];

/** What was in force and due on days and since when, by what is known now and by what was known before the correction. */
export const dueOnDays = [
  { asOf: '2019-12-31', now: [], before: [] },
  { asOf: '2020-01-01', now: [`${agedOf} 2020-01-01 AGE`], before: [`${agedOf} 2020-01-01 AGE`] },
  {
    asOf: '2021-05-01',
    now: [`${agedOf} 2020-01-01 AGE`, `${citingOf} 2021-05-01 CITED_WITHDRAWN`],
    before: [`${agedOf} 2020-01-01 AGE`],
  },
  {
    asOf: '2023-06-01',
    now: [`${citingOf} 2021-05-01 CITED_WITHDRAWN AGE`],
    before: [`${agedOf} 2020-01-01 AGE`, `${citingOf} 2023-06-01 AGE`],
  },
  {
    asOf: '2024-08-14',
    now: [`${citingOf} 2023-06-01 AGE`, `${lowOf} 2024-03-05 LOW_EVALUATION AGE`],
    before: [
      `${agedOf} 2020-01-01 AGE`,
      `${citingOf} 2023-06-01 AGE`,
      `${lowOf} 2024-03-05 LOW_EVALUATION AGE`,
    ],
  },
  {
    asOf: '2024-08-15',
    now: [`${citingOf} 2023-06-01 AGE`],
    before: [`${agedOf} 2020-01-01 AGE`, `${citingOf} 2023-06-01 AGE`],
  },
  {
    asOf: '2029-08-15',
    now: [
      `${citingOf} 2023-06-01 AGE`,
      `${agedOf} 2028-02-01 AGE`,
      `${laterOf} 2029-08-01 AGE`,
      `${lowOf} 2029-08-15 AGE`,
    ],
    before: [
      `${agedOf} 2020-01-01 AGE`,
      `${citingOf} 2023-06-01 AGE`,
      `${laterOf} 2029-08-01 AGE`,
      `${lowOf} 2029-08-15 AGE`,
    ],
  },
];
