import { performance } from 'node:perf_hooks';
import { ask, type Answer } from '../../gateway/support/ask';
import { median, quantile } from '../quantile';

/** An operation that is asked again and again, each time with other variables. */
export interface Question {
  readonly query: string;
  /** Taken in turn. */
  readonly variables: readonly Readonly<Record<string, unknown>>[];
  /** Requests of one round. */
  readonly requests: number;
}

/** How long requests took, in milliseconds. */
export interface Durations {
  readonly p50: number;
  readonly p95: number;
}

const ROUNDS = 3;
/** Requests before the first round, as a share of a round. */
const WARM_UP = 0.5;

/** Asks the gateway, and refuses an answer that is not whole. */
export async function askWhole(
  url: string,
  query: string,
  variables: Record<string, unknown>,
): Promise<Answer> {
  const answer = await ask(url, query, { variables });
  if (answer.status !== 200 || answer.errors || !answer.data) {
    throw new Error(`${JSON.stringify(variables)} was answered with ${answer.text.slice(0, 500)}`);
  }
  return answer;
}

/**
 * Asks one request after the other over a kept connection and times each from sending it to having parsed its answer.
 * The figures are medians of three rounds.
 */
export async function timeQuestion(
  url: string,
  { query, variables, requests }: Question,
): Promise<Durations> {
  let next = 0;
  const askNext = async (): Promise<number> => {
    const chosen = variables[next % variables.length] ?? {};
    next += 1;
    const begun = performance.now();
    await askWhole(url, query, chosen);
    return performance.now() - begun;
  };
  for (let count = 0; count < requests * WARM_UP; count += 1) await askNext();
  const rounds: Durations[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const took: number[] = [];
    for (let count = 0; count < requests; count += 1) took.push(await askNext());
    rounds.push({ p50: quantile(took, 0.5), p95: quantile(took, 0.95) });
  }
  const over = (of: keyof Durations) => median(rounds.map((round) => round[of]));
  return { p50: over('p50'), p95: over('p95') };
}
