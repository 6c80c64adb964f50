import {
  achievementProblems,
  inOrderOfPriority,
  reasonsFor,
  type PriorAchievement,
} from '../../subgraphs/province/achievements/priorityRules';
import {
  isOrderOverdue,
  offerProblems,
  orderProblems,
  type OrderFacts,
} from '../../subgraphs/province/intermediaries/serviceOrderRules';

const TODAY = '2026-06-01';

const achievement = (given: Partial<PriorAchievement> = {}): PriorAchievement => ({
  key: 'a',
  title: '成果',
  level: 'OTHER',
  majorProgramme: null,
  applicationOriented: false,
  ...given,
});

describe('priority', () => {
  it.each([
    ['nothing', [], null, []],
    ['an achievement that was not recognised', [achievement()], null, []],
    ['a national one', [achievement({ level: 'NATIONAL' })], null, [['ACHIEVEMENT_LEVEL', 30]]],
    ['a provincial one', [achievement({ level: 'PROVINCIAL' })], null, [['ACHIEVEMENT_LEVEL', 20]]],
    ['a municipal one', [achievement({ level: 'MUNICIPAL' })], null, [['ACHIEVEMENT_LEVEL', 10]]],
    ['a major programme', [achievement({ majorProgramme: '专项' })], null, [['MAJOR_PROGRAMME', 40]]],
    [
      'a clear application',
      [achievement({ applicationOriented: true })],
      null,
      [['APPLICATION_ORIENTED', 20]],
    ],
    ['a review that is due', [], { code: 'GB 1-2020', dueOn: '2025-01-01' }, [['REVIEW_DUE', 10]]],
    [
      'several achievements, each reason once',
      [
        achievement({ key: 'b', level: 'MUNICIPAL', applicationOriented: true }),
        achievement({ key: 'c', level: 'NATIONAL', applicationOriented: true }),
      ],
      null,
      [
        ['ACHIEVEMENT_LEVEL', 30],
        ['APPLICATION_ORIENTED', 20],
      ],
    ],
  ])('by %s', (_what, achievements, revises, expected) => {
    const reasons = reasonsFor({ achievements, revises });
    expect(reasons.map(({ code, weight }) => [code, weight])).toEqual(expected);
  });

  it('shows the achievement or the standard that gives a reason', () => {
    const [level, application, due] = reasonsFor({
      achievements: [
        achievement({ key: 'b', level: 'NATIONAL', applicationOriented: true }),
        achievement({ key: 'a', applicationOriented: true }),
      ],
      revises: { code: 'GB 1-2020', dueOn: '2025-01-01' },
    });
    expect([level?.achievement?.key, application?.achievement?.key]).toEqual(['b', 'a']);
    expect(due).toMatchObject({
      achievement: null,
      standardCode: 'GB 1-2020',
      text: '所修订的 GB 1-2020 已于 2025-01-01 到复审期',
    });
  });

  it('orders by weight, then by waiting, then by name', () => {
    const items = [
      { name: 'd', score: 20, since: '2026-01-01' },
      { name: 'c', score: 20, since: '2025-01-01' },
      { name: 'b', score: 20, since: '2025-01-01' },
      { name: 'a', score: 90, since: '2026-05-01' },
    ];
    expect(inOrderOfPriority(items).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each([
    ['ahead of today', { completedOn: '2026-06-02' }, ['completedOn']],
    ['of nobody', { owners: [] }, ['owners']],
    ['of one owner twice', { owners: [{ name: '甲' }, { name: '甲' }] }, ['owners[1]']],
    ['of one project twice', { projects: [{ projectId: 'p' }, { projectId: 'p' }] }, ['projects[1]']],
    ['that is right', {}, []],
  ])('refuses an achievement %s', (_what, given, fields) => {
    const facts = { completedOn: TODAY, owners: [{ name: '甲' }], projects: [], ...given };
    expect(achievementProblems(facts, TODAY).map(({ field }) => field)).toEqual(fields);
  });
});

describe('a service order', () => {
  const novelty: OrderFacts = {
    kind: 'NOVELTY_SEARCH',
    standardCode: null,
    text: '冷链',
    orderedOn: '2026-05-01',
    due: '2026-05-20',
    state: 'ORDERED',
    doneOn: null,
    result: null,
    reportDigest: null,
  };
  const done = {
    state: 'DONE',
    doneOn: '2026-05-10',
    result: '无重合',
    reportDigest: '0'.repeat(64),
  } as const;
  const impact = { kind: 'IMPACT_EVALUATION', standardCode: 'GB 1-2020', text: null } as const;

  it.each([
    ['is right when ordered', {}, []],
    ['is right when done', done, []],
    ['is right of an impact evaluation', impact, []],
    ['is not ahead', { orderedOn: '2026-06-02', due: '2026-06-03' }, ['orderedOn']],
    ['is due after it was ordered', { due: '2026-04-30' }, ['due']],
    ['is of a text where novelty is searched', { text: null }, ['text']],
    ['is about a standard where not', { ...impact, standardCode: null }, ['standardCode']],
    ['ends on a day', { ...done, doneOn: null }, ['doneOn']],
    ['ends with a result', { ...done, result: null }, ['result']],
    ['ends with a report where novelty is searched', { ...done, reportDigest: null }, ['reportDigest']],
    ['tells a report by its SHA-256', { ...done, reportDigest: 'abc' }, ['reportDigest']],
    ['does not end before it began', { ...done, doneOn: '2026-04-01' }, ['doneOn']],
    ['has no end while it is open', { doneOn: '2026-05-10' }, ['doneOn']],
    ['has none when it is cancelled', { state: 'CANCELLED', doneOn: '2026-05-10' }, ['doneOn']],
  ] as const)('%s', (_what, given, fields) => {
    const problems = orderProblems({ ...novelty, ...given } as OrderFacts, TODAY);
    expect(problems.map(({ field }) => field)).toEqual(fields);
  });

  it('is taken for a service that is offered only', () => {
    expect(offerProblems('NOVELTY_SEARCH', [{ kind: 'NOVELTY_SEARCH' }])).toEqual([]);
    expect(offerProblems('NOVELTY_SEARCH', [{ kind: 'IMPACT_EVALUATION' }])).toEqual([
      expect.objectContaining({ field: 'kind' }),
    ]);
  });

  it.each([
    ['ORDERED', '2026-05-31', true],
    ['ORDERED', TODAY, false],
    ['DONE', '2026-05-31', false],
    ['CANCELLED', '2026-05-31', false],
  ] as const)('%s and due on %s is overdue: %s', (state, due, expected) => {
    expect(isOrderOverdue({ state, due }, TODAY)).toBe(expected);
  });
});
