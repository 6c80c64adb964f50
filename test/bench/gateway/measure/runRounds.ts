import type { Question } from '../load/Question';
import type { LeftOut } from './checkAnswers';
import type { Contestant } from './Contestant';
import { medianFigures, type Figures, type Results } from './Figures';
import { measureLoad, type LoadLength, type LoadTools } from './measureLoad';
import { remarksOn } from './remarksOn';

/** How often and how long each gateway is asked each question. */
export interface RoundPlan {
  /** Rounds that count. */
  readonly rounds: number;
  /** The round before them, which does not. */
  readonly warmUp: LoadLength;
  readonly round: LoadLength;
}

/** What came of the rounds. */
export interface RoundsOutcome {
  readonly results: Results;
  readonly remarks: readonly string[];
  /** Keys of the gateways some of whose answers were wrong. */
  readonly wrong: ReadonlySet<string>;
}

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

/** Asks all gateways all questions in rounds, one gateway after the other, and gives the medians of the rounds. */
export async function runRounds(
  questions: readonly Question[],
  contestants: readonly Contestant[],
  leftOut: readonly LeftOut[],
  plan: RoundPlan,
  tools: LoadTools,
): Promise<RoundsOutcome> {
  const measured = new Map(questions.map(({ name }) => [name, new Map<string, Figures[]>()]));
  const remarks: string[] = [];
  const wrong = new Set<string>();
  for (let round = 0; round <= plan.rounds; round += 1) {
    console.error(round === 0 ? 'warming up …' : `round ${String(round)} of ${String(plan.rounds)} …`);
    for (const question of questions) {
      const absent = leftOut.filter((each) => each.question === question.name).map(({ key }) => key);
      for (const contestant of rotated(contestants, round)) {
        const { key } = contestant;
        if (absent.includes(key)) continue;
        const length = round === 0 ? withEachBody(plan.warmUp, question) : plan.round;
        const load = await measureLoad(contestant, question, length, tools);
        if (load.wrong > 0) wrong.add(key);
        if (round === 0) continue;
        remarks.push(...remarksOn(`${key} ${question.name}`, load));
        const ofQuestion = measured.get(question.name);
        ofQuestion?.set(key, [...(ofQuestion.get(key) ?? []), load.figures]);
      }
    }
  }
  const medians = (byKey: ReadonlyMap<string, readonly Figures[]>) =>
    new Map([...byKey].map(([key, figures]) => [key, medianFigures(figures)]));
  return {
    results: new Map([...measured].map(([name, byKey]) => [name, medians(byKey)])),
    remarks,
    wrong,
  };
}
