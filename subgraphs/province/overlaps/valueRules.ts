import { compareQuantities, measuresTheSame, tryParseUnit } from '../../../shared/measure';
import type { StandardLevel, StandardNature } from '../../../shared/kernel/catalogue/StandardFacts';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import { regionsMeet } from './subjectRules';
import { sourceOfRecord } from './valueSources';

/** A value that a standard sets, as a row of a sector's register states it. */
export interface StatedValueFacts {
  /** Global id of the row. */
  readonly recordId: string;
  /** Column of the row. */
  readonly field: string;
  readonly standardCode: string;
  /** What it is for; empty where that is the subject of the standard. */
  readonly subject: string;
  readonly indicator: string;
  readonly circumstances: string | null;
  /** Days of the year, `MM-DD~MM-DD`; null is all year. */
  readonly period: string | null;
  /** GB/T 2260; null is everywhere. */
  readonly regionCode: string | null;
  readonly value: number;
  readonly unit: string;
  readonly clause: string | null;
}

/** The columns of a value's row, but for the name of its matter. */
export const statedColumns = [
  'recordId',
  'field',
  'standardCode',
  'subject',
  'indicator',
  'circumstances',
  'period',
  'regionCode',
  'value',
  'unit',
  'clause',
] as const satisfies readonly (keyof StatedValueFacts)[];

type Values = Readonly<Record<string, unknown>>;

const textIn = (row: Values, column: string) => {
  const value = row[column];
  return value === null || value === undefined ? null : String(value as string | number);
};
const joined = (row: Values, columns: readonly string[]) =>
  columns.flatMap((column) => textIn(row, column) ?? []).join(' · ');

/** The values that a row of a sector's register states; none where it is of another register, or of no numbered standard. */
export function valuesStated(recordId: string, row: Values | null): StatedValueFacts[] {
  const source = sourceOfRecord(recordId);
  const standardCode = row && textIn(row, 'standardCode');
  if (!source || !row || standardCode === null) return [];
  return source.most.flatMap((field) => {
    const value = row[field];
    if (typeof value !== 'number') return [];
    return {
      recordId,
      field,
      standardCode,
      subject: joined(row, source.subject),
      indicator: joined(row, source.indicator),
      circumstances: textIn(row, 'condition'),
      period: textIn(row, 'period'),
      regionCode: textIn(row, 'regionCode'),
      value,
      unit: String(row.unit as string),
      clause: textIn(row, 'clause'),
    };
  });
}

/** What of a standard decides whether its values may differ from another's. */
export interface ValueBearer {
  readonly sector: SectorKey;
  readonly level: StandardLevel;
  readonly nature: StandardNature;
  readonly regionCode: string | null;
}

/** A value and the standard that sets it. */
export interface BorneValue {
  readonly stated: StatedValueFacts;
  readonly standard: ValueBearer;
}

/** How values of one matter conflict, and whether the first is the one to be looked at. */
export interface ValueConflict {
  readonly kind: 'LOOSER_THAN_MANDATORY' | 'VALUES_DIFFER';
  readonly isFirst: boolean;
}

/** More than zero where the first lets through more; null where they cannot be compared. */
function compared(one: StatedValueFacts, other: StatedValueFacts): number | null {
  if (one.unit === other.unit) return one.value - other.value;
  const areUnits = [one, other].every(({ unit }) => 'unit' in tryParseUnit(unit));
  return areUnits && measuresTheSame(one.unit, other.unit) ? compareQuantities(one, other) : null;
}

const binds = ({ level, nature }: ValueBearer) => level === 'NATIONAL' && nature === 'MANDATORY';

/**
 * How two values of one matter conflict; null where they agree, may lawfully differ, or cannot be compared. Nothing may
 * be looser than a mandatory national standard; beside that, standards of one level and of different sectors must agree.
 */
export function valueConflict(one: BorneValue, other: BorneValue): ValueConflict | null {
  const placeOf = ({ stated, standard }: BorneValue) => stated.regionCode ?? standard.regionCode;
  const { period } = one.stated;
  const isSeasonal = period !== null && other.stated.period !== null;
  if (!regionsMeet(placeOf(one), placeOf(other))) return null;
  if (isSeasonal && period !== other.stated.period) return null;
  const difference = compared(one.stated, other.stated);
  if (difference === null || difference === 0) return null;
  const [first, second] = [one.standard, other.standard];
  if (binds(first) !== binds(second)) {
    const isLooser = binds(second) ? difference > 0 : difference < 0;
    return isLooser ? { kind: 'LOOSER_THAN_MANDATORY', isFirst: binds(second) } : null;
  }
  const mustAgree = first.level === second.level && first.sector !== second.sector;
  return mustAgree ? { kind: 'VALUES_DIFFER', isFirst: true } : null;
}
