import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import { provinceTablesOf } from '../provinceRegisters';
import { findingKeyOf } from './findingKeyOf';
import type { Lifetime } from './lifetimeRules';
import { overlapDecisions } from './overlapDecisions';
import { standingOf, type OverlapKind } from './overlapKinds';
import type { SubjectRelation } from './subjectRules';

/** What of a standard a finding keeps. */
export type FoundStandard = Pick<StandardRow, 'serial' | 'code' | 'sector'>;

/** The titles of a finding, as they were compared. */
export interface FoundSubject {
  readonly score: number;
  readonly relation: SubjectRelation;
  readonly indexed: number;
  /** How many standards have each term of the first title. */
  readonly terms: readonly (readonly [term: string, standards: number])[];
}

/** Something between two standards that a coordinator should see. */
export interface Finding {
  readonly kind: OverlapKind;
  readonly one: FoundStandard;
  readonly other: FoundStandard;
  readonly lifetime: Lifetime;
  /** Null for what a rule decides without the titles. */
  readonly subject: FoundSubject | null;
}

/** The columns of a finding's row, in the order of `findingRow`. */
export const findingColumns = [
  'findingKey',
  'decisionId',
  'kind',
  'oneSerial',
  'otherSerial',
  'oneSector',
  'otherSector',
  'sectorPair',
  'standing',
  'relation',
  'sinceOn',
  'untilOn',
  'indexed',
  'terms',
] as const;

const decisions = provinceTablesOf(overlapDecisions);

/** A finding as a row of its table. */
export function findingRow({ kind, one, other, lifetime, subject }: Finding): unknown[] {
  const key = findingKeyOf(kind, one.code, other.code);
  return [
    key,
    decisions.idOf(key),
    kind,
    one.serial,
    other.serial,
    one.sector,
    other.sector,
    [one.sector, other.sector].sort().join('/'),
    standingOf(kind, subject?.score ?? 0),
    subject?.relation ?? null,
    lifetime.since,
    lifetime.until,
    subject?.indexed ?? null,
    subject && JSON.stringify(subject.terms),
  ];
}
