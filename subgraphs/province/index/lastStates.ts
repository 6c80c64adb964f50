import type { ChangeEntry, EntityKind } from '../../../shared/kernel/changes/ChangeEntry';

/** What the rows of a log leave of each record of one kind, by id: its last state, null when it is gone. */
export function lastStates<Record>(
  entries: readonly ChangeEntry[],
  kind: EntityKind,
): Map<string, Record | null> {
  const states = new Map<string, Record | null>();
  for (const entry of entries) {
    if (entry.kind === kind) states.set(entry.entity, entry.after as Record | null);
  }
  return states;
}

/** The last states of rows of a sector's registers, by id: what each says, null when it is gone. */
export type RowStates = ReadonlyMap<string, Readonly<Record<string, unknown>> | null>;
