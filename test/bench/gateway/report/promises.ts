import type { Memory } from '../measure/memoryOf';
import type { Results } from '../measure/Figures';
import { spell, spellRatio } from './spell';

/** Something that was promised of our gateway, and how it stands. */
export interface Verdict {
  readonly promise: string;
  readonly isMet: boolean;
  /** What was measured. */
  readonly figure: string;
}

/** Processor time of the stock gateway, as a multiple of what ours may take. */
const LEAST_TIMES_BELOW_STOCK: Readonly<Record<string, number>> = { Q1: 15, Q2: 8, Q3: 6, Q4: 12, Q5: 10 };
const LEAST_TIMES_BELOW_HIVE = 5;
const MOST_TIMES_FLOOR = 1.4;
const MOST_MIB = 250;
/** The floor is no peer: nobody can put it to use. */
const NO_PEERS = new Set(['ours', 'floor']);

function verdictsOnCost(question: string, ours: number, costs: ReadonlyMap<string, number>): Verdict[] {
  const bars = [
    { key: 'stock', name: 'stock', most: 1 / (LEAST_TIMES_BELOW_STOCK[question] ?? Number.NaN) },
    { key: 'hive-rust', name: 'Hive with Rust planner', most: 1 / LEAST_TIMES_BELOW_HIVE },
    { key: 'floor', name: 'the floor', most: MOST_TIMES_FLOOR },
  ];
  return bars.flatMap(({ key, name, most }) => {
    const other = costs.get(key);
    if (other === undefined) return [];
    const ratio = ours / other;
    const bar = most < 1 ? `1/${String(Math.round(1 / most))} of` : `${String(most)} ×`;
    return {
      promise: `${question}: processor time ≤ ${bar} ${name}'s`,
      isMet: ratio <= most,
      figure: spellRatio(ratio),
    };
  });
}

/** Holds what was measured against what is promised; what was not measured is left out. */
export function verdictsOn(results: Results, memories: ReadonlyMap<string, Memory>): Verdict[] {
  const onQuestions = [...results].flatMap(([question, figures]) => {
    const ours = figures.get('ours');
    if (!ours) return [];
    const costs = new Map([...figures].map(([key, { processor }]) => [key, processor]));
    const [quickest] = [...figures]
      .filter(([key]) => !NO_PEERS.has(key))
      .sort(([, a], [, b]) => a.p99 - b.p99);
    const onTail = quickest && {
      promise: `${question}: p99 below every peer's`,
      isMet: ours.p99 < quickest[1].p99,
      figure: `${spell(ours.p99)} ms; ${quickest[0]} ${spell(quickest[1].p99)} ms`,
    };
    return [...verdictsOnCost(question, ours.processor, costs), ...(onTail ? [onTail] : [])];
  });
  const memory = memories.get('ours');
  const onMemory = memory && {
    promise: `memory after all rounds ≤ ${String(MOST_MIB)} MiB`,
    isMet: memory.now <= MOST_MIB,
    figure: `${spell(memory.now)} MiB`,
  };
  return [...onQuestions, ...(onMemory ? [onMemory] : [])];
}

/** A line for each promise. */
export function listOfVerdicts(verdicts: readonly Verdict[]): string {
  return verdicts
    .map(({ promise, isMet, figure }) => `${isMet ? 'met   ' : 'MISSED'}  ${promise.padEnd(60)} ${figure}`)
    .join('\n');
}
