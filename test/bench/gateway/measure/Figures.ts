import { median } from '../../quantile';

/** What one gateway took for one question. */
export interface Figures {
  /** Processor time of the gateway for one request; microseconds. */
  readonly processor: number;
  /** Milliseconds that half of the requests did not exceed. */
  readonly p50: number;
  /** Milliseconds that 99 in 100 requests did not exceed. */
  readonly p99: number;
  /** Requests answered in a second. */
  readonly rate: number;
  /** Requests to subgraphs for one request; NaN where they are not counted. */
  readonly fetches: number;
}

/** Figures of each question, by the key of the gateway. */
export type Results = ReadonlyMap<string, ReadonlyMap<string, Figures>>;

/** The medians of several rounds. */
export function medianFigures(rounds: readonly Figures[]): Figures {
  const over = (field: keyof Figures): number => median(rounds.map((round) => round[field]));
  return {
    processor: over('processor'),
    p50: over('p50'),
    p99: over('p99'),
    rate: over('rate'),
    fetches: over('fetches'),
  };
}
