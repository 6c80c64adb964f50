import { processTree, statOf } from './processTree';

/** Linux tells processor time to programs in hundredths of a second, whatever the kernel's own clock. */
const MICROSECONDS_PER_TICK = 10_000;

/** Processor time that a process, all its threads and what it has started have used so far; microseconds. */
export function processorTime(root: number): number {
  return processTree(root).reduce((sum, id) => sum + (statOf(id)?.ticks ?? 0), 0) * MICROSECONDS_PER_TICK;
}
