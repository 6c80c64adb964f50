import { quantile } from '../../quantile';
import type { LoadOrder, LoadReport } from '../load/LoadOrder';
import type { Question } from '../load/Question';
import type { Program } from '../processes/Program';
import type { SubgraphCounts } from '../processes/subgraphs';
import type { Contestant } from './Contestant';
import type { Figures } from './Figures';
import { processorTime } from './processorTime';

/** What a load is made with. */
export interface LoadTools {
  /** The program that sends requests. */
  readonly load: Program;
  /** The program that answers the gateways' own requests; null where its answers are not counted. */
  readonly subgraphs: Program | null;
}

/** How long a load lasts. */
export type LoadLength = Pick<LoadOrder, 'requests' | 'seconds'>;

/** A load, what it took, and what went wrong. */
export interface MeasuredLoad extends Pick<LoadReport, 'wrong' | 'firstWrong'> {
  readonly figures: Figures;
  /** Which part of the subgraphs' answers came from memory, 0 to 1; NaN where they are not counted. */
  readonly remembered: number;
}

const UNCOUNTED: SubgraphCounts = { asked: Number.NaN, remembered: Number.NaN };

/** Puts one gateway under load with one question. */
export async function measureLoad(
  { url, program }: Contestant,
  { bodies, headers, concurrency }: Question,
  length: LoadLength,
  { load, subgraphs }: LoadTools,
): Promise<MeasuredLoad> {
  const counts = async () => (await subgraphs?.tell<SubgraphCounts>({})) ?? UNCOUNTED;
  const order: LoadOrder = { url, bodies, headers, concurrency, ...length };
  const before = await counts();
  const processorBefore = processorTime(program.pid);
  const { took, wrong, firstWrong, seconds } = await load.tell<LoadReport>(order);
  const processor = processorTime(program.pid) - processorBefore;
  const after = await counts();
  const asked = after.asked - before.asked;
  return {
    figures: {
      processor: processor / took.length,
      p50: quantile(took, 0.5),
      p99: quantile(took, 0.99),
      rate: took.length / seconds,
      fetches: asked / took.length,
    },
    remembered: (after.remembered - before.remembered) / asked,
    wrong,
    firstWrong,
  };
}
