import { TEST_DAY } from '../../../support/testClock';

interface DutyNode {
  readonly key: string;
  readonly section: string;
  readonly title: string;
  readonly dueOn: string;
  readonly state: string;
  readonly progress: number;
  readonly owners: readonly { department: string; role: string }[];
  readonly escalation: { daysOverdue: number; level: string; answered: boolean; rule: { steps: object[] } };
  readonly reports: readonly {
    reportedOn: string;
    progress: number;
    evidence: readonly { standard: { code: string; state: string } | null }[];
  }[];
  readonly notices: readonly { level: string }[];
}

interface DutyList {
  readonly totalCount: number;
  readonly nodes: readonly DutyNode[];
  readonly facets: readonly { field: string; value: string; count: number }[];
}

type Data = Readonly<Record<string, unknown>>;

/** Every overdue duty says who answers for it and how far up it has to go. */
export function jointConference(data: Data): void {
  const { overdue } = data as unknown as { overdue: DutyList };
  expect(overdue.nodes).toHaveLength(overdue.totalCount);
  expect(overdue.facets).toContainEqual({ field: 'state', value: 'OVERDUE', count: overdue.totalCount });
  const days = overdue.nodes.map(({ dueOn }) => dueOn);
  expect(days).toEqual([...days].sort());
  for (const { dueOn, state, progress, owners, escalation, reports } of overdue.nodes) {
    expect(state).toBe('OVERDUE');
    expect(dueOn < TEST_DAY).toBe(true);
    expect(progress).toBeLessThan(100);
    expect(reports.every((report) => report.progress < 100)).toBe(true);
    expect(owners.filter(({ role }) => role === 'LEAD').length).toBeGreaterThan(0);
    expect(escalation.daysOverdue).toBe((Date.parse(TEST_DAY) - Date.parse(dueOn)) / 86_400_000);
    expect(escalation.rule.steps).toHaveLength(3);
  }
  const levels = overdue.nodes.map(({ escalation }) => escalation.level);
  expect(new Set(levels)).toEqual(new Set(['REMIND', 'SUPERVISE', 'CONFERENCE']));
  expect(new Set(overdue.nodes.map(({ escalation }) => escalation.answered))).toEqual(new Set([true, false]));
}

/** What is done is shown by evidence; every prefecture has a plan of its own or is among those that have none. */
export function planDuties(data: Data): void {
  const { plan } = data as unknown as {
    plan: {
      title: string;
      duties: DutyList;
      regionalPlans: { totalCount: number; nodes: { region: { code: string } }[] };
      regionsWithoutPlan: { code: string }[];
    };
  };
  const { title, duties: done, regionalPlans, regionsWithoutPlan } = plan;
  expect(title).toContain('标准化＋');
  expect(done.nodes).toHaveLength(done.totalCount);
  for (const { reports } of done.nodes) {
    const complete = reports.filter(({ progress }) => progress === 100);
    expect(complete.length).toBeGreaterThan(0);
    for (const { evidence } of complete) expect(evidence.length).toBeGreaterThan(0);
  }
  const shown = done.nodes.flatMap(({ reports }) => reports.flatMap(({ evidence }) => evidence));
  expect(shown.map(({ standard }) => standard?.state)).toContain('IN_FORCE');

  const have = regionalPlans.nodes.map(({ region }) => region.code);
  expect(have).toHaveLength(regionalPlans.totalCount);
  const lacking = regionsWithoutPlan.map(({ code }) => code);
  expect(lacking.filter((code) => have.includes(code))).toEqual([]);
  expect(new Set([...have, ...lacking]).size).toBe(13);
}

/** The report of a year counts and lists the same rows as the lists of that day. */
export function yearlyReport(data: Data): void {
  const { plan } = data as unknown as {
    plan: {
      finished: DutyList;
      underWay: { totalCount: number };
      overdueSince: { totalCount: number };
      conferenceReport: {
        asOf: string;
        total: number;
        states: { state: string; count: number }[];
        markdown: string;
        csv: string;
      };
    };
  };
  const { finished, underWay, overdueSince, conferenceReport } = plan;
  // The report is of the last day of its year, on which what was due that day is not overdue yet.
  const { total, states, markdown, csv, asOf } = conferenceReport;
  expect(asOf).toBe('2019-12-31');
  expect(states.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  const counted = Object.fromEntries(states.map(({ state, count }) => [state, count]));
  expect(counted.DONE).toBe(finished.totalCount);
  expect(finished.nodes).toHaveLength(finished.totalCount);
  expect(counted).toMatchObject({ IN_PROGRESS: underWay.totalCount, OVERDUE: 0, PENDING: 0 });
  expect(overdueSince.totalCount).toBe(underWay.totalCount);
  expect(total).toBe(27);
  expect(csv.trimEnd().split('\r\n')).toHaveLength(total + 1);
  for (const { section, title } of finished.nodes) expect(markdown).toContain(`| ${section} | ${title} |`);
}
