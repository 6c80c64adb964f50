import { readdirSync, readFileSync } from 'node:fs';

/** What /proc/<id>/stat says of a process, behind its name. */
export interface ProcessStat {
  readonly parent: number;
  /** Processor time of all its threads, and of its children that have ended; in clock ticks. */
  readonly ticks: number;
}

/** Reads a process; null is one that has ended. */
export function statOf(id: number): ProcessStat | null {
  let text: string;
  try {
    text = readFileSync(`/proc/${String(id)}/stat`, 'utf8');
  } catch {
    return null;
  }
  // The name stands in parentheses and may hold anything; state, parent … follow.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [user, system, userOfChildren, systemOfChildren] = fields.slice(11, 15).map(Number);
  return {
    parent: Number(fields[1]),
    ticks: (user ?? 0) + (system ?? 0) + (userOfChildren ?? 0) + (systemOfChildren ?? 0),
  };
}

/** A process and everything it has started that still runs. */
export function processTree(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ id: Number(name), parent: statOf(Number(name))?.parent }));
  const tree = [root];
  for (const id of tree) tree.push(...parents.filter(({ parent }) => parent === id).map((each) => each.id));
  return tree;
}
