import type { Contestant } from '../measure/Contestant';
import type { Memory } from '../measure/memoryOf';
import { spell } from './spell';

const NAME_WIDTH = 30;
const CELL_WIDTH = 12;

/** Memory of each gateway, by its key. */
export function tableOfMemory(
  contestants: readonly Contestant[],
  memories: ReadonlyMap<string, Memory>,
): string {
  const rows = contestants.map(({ key, name }) => {
    const memory = memories.get(key);
    const cells = [memory?.now, memory?.most].map((cell) => spell(cell).padStart(CELL_WIDTH));
    return `  ${name}`.padEnd(NAME_WIDTH) + cells.join('');
  });
  const head = ['now', 'at most'].map((cell) => cell.padStart(CELL_WIDTH)).join('');
  return ['Memory after all rounds, MiB', ''.padEnd(NAME_WIDTH) + head, ...rows].join('\n');
}
