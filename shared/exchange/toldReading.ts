import { DomainError, fieldProblem, type ErrorCode, type FieldProblem } from '../errors';
import type { SectorKey } from '../kernel/sectorKeys';
import type { Refusals } from './fields/Refusals';
import type { RecordReading } from './importRecords';
import { rowProblem, type RowProblem } from './RawRow';

/** What the rules find wrong, under the code that they give it. */
export interface CodedProblem extends FieldProblem {
  readonly code: ErrorCode;
}

/** A record as the rules tell it, or what they find wrong; nothing where the row had not even the parts to tell it of. */
export type Told<Facts> = { readonly facts: Facts } | { readonly problems: readonly CodedProblem[] };

export const nothingTold: Told<never> = { problems: [] };

/** Tells a record by its rules. */
export function tell<Facts>(work: () => Facts): Told<Facts> {
  try {
    return { facts: work() };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { message, code, extensions } = error;
    const fields = extensions.fields ?? [fieldProblem('history', null, message)];
    return { problems: fields.map((each) => ({ ...each, code })) };
  }
}

/** Refuses what columns say of the end, where what it follows from, `by`, comes to something else. */
export function refuseOtherEnds(
  refusals: Refusals,
  ends: Readonly<Record<string, { readonly said: unknown; readonly is: unknown }>>,
  by = 'its history',
): void {
  for (const [field, { said, is }] of Object.entries(ends))
    if (said !== null && said !== is)
      refusals.refuse(field, said, `by ${by} it is ${is === null ? 'not known' : String(is)}`);
}

/** What a row was read with. */
export interface ReadRow {
  readonly line: number;
  readonly number: string | null;
  readonly warnings: readonly RowProblem[];
  readonly refusals: Refusals;
  readonly sector: SectorKey | undefined;
}

/** A row as it was read: a record, or all that is wrong with it. */
export function readingOf<Facts>(
  { line, number, warnings, refusals, sector }: ReadRow,
  told: Told<Facts>,
): RecordReading<Facts> {
  const refused = refusals.at(line);
  if ('facts' in told && refused.length === 0) return { number, warnings, facts: told.facts, sector };
  const broken = 'problems' in told ? told.problems.map((each) => rowProblem(line, each, each.code)) : [];
  return { number, warnings, problems: [...refused, ...broken] };
}
