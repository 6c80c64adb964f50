import type { Question } from '../load/Question';
import type { LeftOut } from './checkAnswers';
import type { Contestant } from './Contestant';
import { medianFigures, type Figures, type Results } from './Figures';
import { measureLoad, type LoadLength, type LoadTools, type MeasuredLoad } from './measureLoad';

/** How often and how long each gateway is asked each question. */
export interface RoundPlan {
  /** Rounds that count. */
  readonly rounds: number;
  /** The round before them, which does not. */
  readonly warmUp: LoadLength;
  readonly round: LoadLength;
}

/** Below this the subgraphs had to work out answers, and took the machine from the gateway. */
const LEAST_REMEMBERED = 0.99;

/** The list, begun at another place in each round, so that nobody is always the one after the same other. */
export function rotated<Item>(items: readonly Item[], round: number): Item[] {
  const at = items.length === 0 ? 0 : round % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}

/** A load that sends each of the bodies at least once, so that the subgraphs can remember their answers. */
function withEachBody({ requests, seconds }: LoadLength, { bodies }: Question): LoadLength {
  const least = Math.max(requests.least, bodies.length);
  return { seconds, requests: { least, most: Math.max(requests.most, least) } };
}

function remarksOn(
  where: string,
  { wrong, firstWrong, remembered }: MeasuredLoad,
  counts: boolean,
): string[] {
  return [
    ...(wrong > 0 ? [`WRONG ${where}: ${String(wrong)} answers, the first: ${firstWrong ?? ''}`] : []),
    ...(counts && remembered < LEAST_REMEMBERED
      ? [`${where}: the subgraphs remembered ${(remembered * 100).toFixed(0)} % of their answers only`]
      : []),
  ];
}

/** Asks all gateways all questions in rounds, one gateway after the other, and gives the medians of the rounds. */
export async function runRounds(
  questions: readonly Question[],
  contestants: readonly Contestant[],
  leftOut: readonly LeftOut[],
  { rounds, warmUp, round: length }: RoundPlan,
  tools: LoadTools,
): Promise<{ readonly results: Results; readonly remarks: readonly string[] }> {
  const measured = new Map<string, Map<string, Figures[]>>(
    questions.map(({ name }) => [name, new Map<string, Figures[]>()]),
  );
  const remarks: string[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    console.error(round === 0 ? 'warming up …' : `round ${String(round)} of ${String(rounds)} …`);
    for (const question of questions) {
      for (const contestant of rotated(contestants, round)) {
        const { key } = contestant;
        if (leftOut.some((each) => each.key === key && each.question === question.name)) continue;
        const asked = round === 0 ? withEachBody(warmUp, question) : length;
        const outcome = await measureLoad(contestant, question, asked, tools);
        remarks.push(...remarksOn(`${key} ${question.name}`, outcome, round > 0));
        if (round === 0) continue;
        const ofQuestion = measured.get(question.name);
        ofQuestion?.set(key, [...(ofQuestion.get(key) ?? []), outcome.figures]);
      }
    }
  }
  const results = new Map(
    [...measured].map(([name, byKey]) => [
      name,
      new Map([...byKey].map(([key, figures]) => [key, medianFigures(figures)])),
    ]),
  );
  return { results, remarks };
}
