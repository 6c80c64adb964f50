import { readFileSync } from 'node:fs';
import { processTree } from './processTree';

/** Memory of a process and of what it has started that is in RAM; MiB. */
export interface Memory {
  readonly now: number;
  readonly most: number;
}

const KIB_PER_MIB = 1024;

/** Reads /proc/<id>/status. */
export function memoryOf(root: number): Memory {
  const texts = processTree(root).map((id) => readFileSync(`/proc/${String(id)}/status`, 'utf8'));
  const sum = (field: string): number =>
    texts.reduce(
      (total, text) => total + Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(text)?.[1] ?? 0),
      0,
    ) / KIB_PER_MIB;
  return { now: sum('VmRSS'), most: sum('VmHWM') };
}
