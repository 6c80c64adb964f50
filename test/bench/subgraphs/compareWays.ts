import type { RecordedFetch } from '../../support/recordFetches';
import { median } from '../quantile';
import type { Measurer, Way } from './Measurer';

/** A column of the table: who answers, and in which way. */
export interface Column {
  readonly name: string;
  readonly measurer: Measurer;
  readonly way: Way;
}

const ROUNDS = 9;
/** Answers before the first round, as a share of all that are measured. */
const WARM_UP = 0.5;

/**
 * What one answer takes in each column: medians of rounds in which the columns take turns, so that what else the machine
 * does meanwhile falls on all of them alike. Microseconds of processor time.
 */
export async function compareWays(
  fetch: RecordedFetch,
  columns: readonly Column[],
  times: number,
): Promise<number[]> {
  const measured = columns.map((): number[] => []);
  for (const { measurer, way } of columns) {
    await measurer.measure({ fetch, way, times: Math.ceil(times * WARM_UP) });
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, { measurer, way }] of columns.entries()) {
      measured[index]?.push(await measurer.measure({ fetch, way, times: Math.ceil(times / ROUNDS) }));
    }
  }
  return measured.map(median);
}
