import { codeOf, refusedFields } from './support/openTestSector';
import type { TestFigures } from './support/TestFigures';

interface StageCount {
  readonly stage: string;
  readonly count: number;
}

interface Statistics {
  readonly pilotsByStage: StageCount[];
  readonly projectsByStage: StageCount[];
  readonly inDrafting: number;
  readonly inForce: number;
  readonly upcoming: number;
  readonly withdrawn: number;
}

interface QuotaUse {
  readonly year: number;
  readonly level: string;
  readonly most: number;
  readonly used: number;
  readonly left: number;
  readonly rule: string;
}

const STATISTICS =
  'pilotsByStage { stage count } projectsByStage { stage count } inDrafting inForce upcoming withdrawn';

const sumOf = (counts: readonly StageCount[]) => counts.reduce((sum, { count }) => sum + count, 0);

/** What every sector owes in figures: each is as long as the list that it stands for. */
export function statisticsContract(figures: () => TestFigures): void {
  const statisticsOf = async (day?: string): Promise<Statistics> => {
    const asOf = day === undefined ? '' : `(asOf: "${day}")`;
    return (await figures().root<{ statistics: Statistics }>(`statistics${asOf} { ${STATISTICS} }`))
      .statistics;
  };
  const quotasOf = async (years: string): Promise<QuotaUse[]> =>
    (
      await figures().root<{ pilotQuotas: QuotaUse[] }>(
        `pilotQuotas${years} { year level most used left rule }`,
      )
    ).pilotQuotas;

  it('count pilots, projects and standards as the lists have them', async () => {
    const told = await statisticsOf();
    // Some of what comes with the project lies ahead of the day of the tests.
    const all = await statisticsOf('2026-12-31');
    for (const { stage, count } of all.pilotsByStage)
      expect([stage, await figures().countOf('pilots', `stages: [${stage}]`)]).toEqual([stage, count]);
    for (const { stage, count } of all.projectsByStage)
      expect([stage, await figures().countOf('projects', `stages: [${stage}]`)]).toEqual([stage, count]);
    const underWay = 'stages: [PROPOSAL, DRAFTING, COMMENT, REVIEW, APPROVAL]';
    expect(await figures().countOf('projects', underWay)).toBe(all.inDrafting);
    for (const [field, status] of [
      ['inForce', 'IN_FORCE'],
      ['upcoming', 'UPCOMING'],
      ['withdrawn', 'WITHDRAWN'],
    ] as const)
      expect(await figures().countOf('standards', `status: ${status}`)).toBe(told[field]);
    expect(sumOf(all.pilotsByStage)).toBe(await figures().countOf('pilots', ''));
    expect(sumOf(all.pilotsByStage)).toBeGreaterThan(0);
  });

  it('count what stages were reached by an earlier day', async () => {
    const before = await statisticsOf('2026-05-30');
    await figures().approvePilot('MUNICIPAL', '2026-05-31');
    const later = await statisticsOf('2026-05-31');
    const approved = ({ pilotsByStage }: Statistics) =>
      pilotsByStage.find(({ stage }) => stage === 'APPROVED')?.count ?? 0;
    expect(approved(later) - approved(before)).toBeGreaterThan(0);
    expect(await statisticsOf('2026-05-30')).toEqual(before);
    expect(sumOf((await statisticsOf('1990-01-01')).projectsByStage)).toBe(0);
  });

  it('tell how many pilots a year may still approve, as many as are listed being used', async () => {
    const of = (uses: readonly QuotaUse[], level: string, year: number) =>
      uses.find((use) => use.level === level && use.year === year);
    const uses = await quotasOf('(years: [2019, 2026, 2019])');
    expect(uses.map(({ year, level }) => `${String(year)} ${level}`)).toEqual(
      [2019, 2026].flatMap((year) =>
        ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL'].map((level) => `${year} ${level}`),
      ),
    );
    for (const { year, level, most, used, left, rule } of uses) {
      const days = `approvedFrom: "${String(year)}-01-01", approvedTo: "${String(year)}-12-31"`;
      expect(await figures().countOf('pilots', `levels: [${level}], ${days}`)).toBe(used);
      expect([left, rule]).toEqual([Math.max(0, most - used), expect.any(String)]);
    }
    await figures().approvePilot('MUNICIPAL', '2026-06-01');
    const now = of(await quotasOf(''), 'MUNICIPAL', 2026);
    const was = of(uses, 'MUNICIPAL', 2026);
    expect([now?.used, now?.left]).toEqual([Number(was?.used) + 1, Number(was?.left) - 1]);
    const { field } = figures().sector.subgraph.names;
    const wrong = await figures().sector.ask(`{ ${field} { pilotQuotas(years: [26]) { year } } }`);
    expect([codeOf(wrong), refusedFields(wrong)]).toEqual(['BAD_USER_INPUT', ['years']]);
  });
}
