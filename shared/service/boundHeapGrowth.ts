import { setFlagsFromString } from 'node:v8';

/** Garbage that may pile up before the whole heap is collected, in percent of what is alive. */
const GROWTH = 50;

/**
 * Keeps the memory of a busy process near what it needs. Left alone, V8 lets the heap grow to four times what is alive
 * before it collects all of it: an import that holds 50 MB would take 300, without being any faster (measured).
 */
export function boundHeapGrowth(): void {
  setFlagsFromString(`--heap-growing-percent=${String(GROWTH)}`);
}
