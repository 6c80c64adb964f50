import { standardLink, type StandardLink } from '../graph/referenceKeys';
import type { CoverageState } from './coverageRules';
import { numbersBy } from './numbersBy';

/** The columns of a matrix of coverage: the steps, purposes or whatever else each row is to have a standard for. */
export interface CoveragePlaces<Name extends string, Place> {
  /** What the columns are called where it is told which standard is followed, e.g. `step`. */
  readonly name: Name;
  readonly places: readonly Place[];
}

/** A cell of a matrix of coverage: one place of one row, the standards followed there, and its state. */
export interface CoverageCell<Row, Place> {
  readonly row: Row;
  readonly place: Place;
  readonly state: CoverageState;
  readonly standards: readonly StandardLink[];
}

/**
 * The cells of rows, row by row and place by place. `followed` has the standards of each row; `statesOf` tells the state
 * of each list of numbers, in one go.
 */
export async function coverageCells<Name extends string, Place, Row>(
  { name, places }: CoveragePlaces<Name, Place>,
  rows: readonly Row[],
  followed: readonly (readonly (Readonly<Record<Name, NoInfer<Place>>> & {
    readonly standardCode: string;
  })[])[],
  statesOf: (numbers: readonly (readonly string[])[]) => Promise<readonly CoverageState[]>,
): Promise<CoverageCell<Row, Place>[]> {
  const numbers = followed.flatMap((each) => numbersBy(name, places, each));
  const states = await statesOf(numbers);
  return rows.flatMap((row, at) =>
    places.map((place, column) => {
      const cell = at * places.length + column;
      const standards = (numbers[cell] ?? []).map((code) => standardLink(code) as StandardLink);
      return { row, place, state: states[cell] ?? 'MISSING', standards };
    }),
  );
}
