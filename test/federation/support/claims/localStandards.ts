import { sectors } from '../../../../shared/kernel/sectorKeys';

interface Figures {
  readonly total: number;
  readonly new: number;
  readonly revised: number;
  readonly partlyRevised: number;
}

interface Rows {
  readonly totalCount: number;
  readonly nodes: readonly {
    readonly code: string;
    readonly issuedOn: string;
    readonly replaces?: readonly { readonly partial: boolean }[];
  }[];
}

/** Expects every figure to be the count of its rows, and the sectors to add up to the province. */
export function localStandards(data: Readonly<Record<string, unknown>>): void {
  const { localStandards: shown } = data as {
    localStandards: {
      from: string;
      to: string;
      rule: Record<string, unknown>;
      figures: Figures;
      bySector: readonly { sector: string; figures: Figures; revised: Rows; new: Rows }[];
      all: { totalCount: number; completeness: { complete: boolean } };
    };
  };
  const { from, to, rule, figures, bySector, all } = shown;
  expect(rule).toMatchObject({ key: 'local-standards', version: 1, source: expect.stringContaining('300') });
  expect(bySector.map(({ sector }) => sector)).toEqual(sectors.map(({ key }) => key));
  for (const { figures: own, revised, new: made } of bySector) {
    expect([own.revised, own.new]).toEqual([revised.totalCount, made.totalCount]);
    expect(own.total).toBe(own.new + own.revised + own.partlyRevised);
    for (const { code, issuedOn } of [...revised.nodes, ...made.nodes]) {
      expect(code).toMatch(/^DB32/);
      expect([from <= issuedOn, issuedOn <= to]).toEqual([true, true]);
    }
    for (const { replaces } of revised.nodes) expect(replaces?.some(({ partial }) => !partial)).toBe(true);
  }
  for (const name of ['total', 'new', 'revised', 'partlyRevised'] as const)
    expect(bySector.reduce((sum, each) => sum + each.figures[name], 0)).toBe(figures[name]);
  expect(figures.total).toBe(all.totalCount);
  expect([figures.new > 0, figures.revised > 0]).toEqual([true, true]);
  expect(all.completeness.complete).toBe(true);
}
