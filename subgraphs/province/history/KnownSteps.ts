import type { StoredStandard } from '../../../shared/kernel/catalogue/StandardFacts';
import type { ChangeEntry, EntityKind } from '../../../shared/kernel/changes/ChangeEntry';
import type { StoredRecord } from '../../../shared/kernel/records/RecordStore';

/** What a row of a log left of a record, and when that was written. */
export interface KnownStep<Stored extends StoredRecord = StoredStandard> {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Null when it was gone. */
  readonly state: Stored | null;
}

type Steps<Stored extends StoredRecord> = [KnownStep<Stored>, ...KnownStep<Stored>[]];

/** What a stretch of a log says of records of one kind, by id, the oldest first; never empty. */
export type KnownSteps<Stored extends StoredRecord = StoredStandard> = ReadonlyMap<
  string,
  Readonly<Steps<Stored>>
>;

/** The steps of records of one kind in a stretch of a log. */
export function knownSteps<Stored extends StoredRecord>(
  entries: readonly ChangeEntry[],
  which: EntityKind,
): KnownSteps<Stored> {
  const steps = new Map<string, Steps<Stored>>();
  for (const { kind, entity, at, after } of entries) {
    if (kind !== which) continue;
    const step: KnownStep<Stored> = { at, state: after as Stored | null };
    const known = steps.get(entity);
    if (known) known.push(step);
    else steps.set(entity, [step]);
  }
  return steps;
}

/** Since when a record is known as it is, by its steps; without any, what was noted before. */
export function knownSince<Stored extends StoredRecord>(
  id: string,
  steps: KnownSteps<Stored>,
  noted: string | null = null,
): string | null {
  return steps.get(id)?.at(-1)?.at ?? noted;
}
