import type { LoadLength } from './measureLoad';
import type { RoundPlan } from './runRounds';

const WARM_UP_SECONDS = 1.5;
const ROUND_SECONDS = 1.2;
/** However slow a gateway is: fewer say nothing of the slowest of a hundred. */
const LEAST_REQUESTS = 50;
const MOST_REQUESTS = 30_000;

function lasting(seconds: number): LoadLength {
  return { seconds, requests: { least: LEAST_REQUESTS, most: MOST_REQUESTS } };
}

/** So many rounds, each of so many requests or, by default, of as many as there is time for. */
export function roundPlan(rounds: number, requests: number | null): RoundPlan {
  if (requests === null) return { rounds, warmUp: lasting(WARM_UP_SECONDS), round: lasting(ROUND_SECONDS) };
  const length = { seconds: 0, requests: { least: requests, most: requests } };
  return { rounds, warmUp: length, round: length };
}
