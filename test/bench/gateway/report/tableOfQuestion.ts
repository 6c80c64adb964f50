import type { Question } from '../load/Question';
import type { Contestant } from '../measure/Contestant';
import type { Figures } from '../measure/Figures';
import { spell } from './spell';

const NAME_WIDTH = 30;
const CELL_WIDTH = 12;

/** A figure of one gateway among those of all. */
interface Column {
  readonly head: string;
  readonly of: (own: Figures, all: ReadonlyMap<string, Figures>) => number | undefined;
}

const costAgainst = (key: string): Column['of'] => {
  return ({ processor }, all) => processor / (all.get(key)?.processor ?? Number.NaN);
};

const COLUMNS: readonly Column[] = [
  { head: 'CPU µs/req', of: ({ processor }) => processor },
  { head: '× stock', of: costAgainst('stock') },
  { head: '× floor', of: costAgainst('floor') },
  { head: 'p50 ms', of: ({ p50 }) => p50 },
  { head: 'p99 ms', of: ({ p99 }) => p99 },
  { head: 'req/s', of: ({ rate }) => rate },
  { head: 'fetches/req', of: ({ fetches }) => fetches },
];

/**
 * The figures of all gateways for one question; `× stock` and `× floor` are processor time against theirs. Columns with
 * no figure at all are left out.
 */
export function tableOfQuestion(
  { name, title, concurrency }: Question,
  contestants: readonly Contestant[],
  figures: ReadonlyMap<string, Figures>,
): string {
  const columns = COLUMNS.filter(({ of }) =>
    [...figures.values()].some((own) => !Number.isNaN(of(own, figures))),
  );
  const rows = contestants.map(({ key, name: contestant }) => {
    const own = figures.get(key);
    const cells = columns.map(({ of }) => spell(own && of(own, figures)).padStart(CELL_WIDTH));
    return `  ${contestant}`.padEnd(NAME_WIDTH) + cells.join('');
  });
  const head = columns.map((column) => column.head.padStart(CELL_WIDTH)).join('');
  const about = `${name}, ${title}; ${String(concurrency)} at once`;
  return [about, ''.padEnd(NAME_WIDTH) + head, ...rows].join('\n');
}
