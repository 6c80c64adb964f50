import type { Question } from '../load/Question';
import type { BenchOptions } from '../readOptions';
import { checkAnswers } from './checkAnswers';
import type { Contestant } from './Contestant';
import type { LoadTools } from './measureLoad';
import { roundPlan } from './roundPlan';
import { runRounds, type RoundsOutcome } from './runRounds';

/**
 * Checks the answers of all gateways, prints who is left out and why, and runs the rounds. Wrong answers of our own
 * gateway make the whole run a failure.
 */
export async function holdContest(
  questions: readonly Question[],
  contestants: readonly Contestant[],
  { rounds, requests }: BenchOptions,
  tools: LoadTools,
): Promise<RoundsOutcome> {
  const leftOut = await checkAnswers(questions, contestants);
  for (const { question, key, reason } of leftOut) console.log(`left out: ${key} of ${question}: ${reason}`);
  const outcome = await runRounds(questions, contestants, leftOut, roundPlan(rounds, requests), tools);
  if (outcome.wrong.has('ours') || leftOut.some(({ key }) => key === 'ours')) process.exitCode = 1;
  return outcome;
}
