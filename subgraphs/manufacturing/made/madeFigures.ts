import type { ManufacturingTheme } from '../manufacturingEnums';

/** What is counted of manufacturing. */
export interface MadeCounts {
  readonly standards: number;
  readonly inForce: number;
  readonly marks: number;
  readonly validMarks: number;
  readonly alliances: number;
}

/** The counts of what has one theme and belongs to one industry, each null where nothing says. */
export interface MadeCell extends MadeCounts {
  readonly theme: ManufacturingTheme | null;
  readonly industry: string | null;
}

/** Nothing counted. */
export const noCounts: MadeCounts = { standards: 0, inForce: 0, marks: 0, validMarks: 0, alliances: 0 };

/** The counts of cells together: every row is in one cell, so that no row is counted twice. */
export function sumOf(cells: readonly MadeCounts[]): MadeCounts {
  return cells.reduce(
    (sum, cell) => ({
      standards: sum.standards + cell.standards,
      inForce: sum.inForce + cell.inForce,
      marks: sum.marks + cell.marks,
      validMarks: sum.validMarks + cell.validMarks,
      alliances: sum.alliances + cell.alliances,
    }),
    noCounts,
  );
}
