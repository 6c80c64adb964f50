import { badField } from '../../errors';
import { checkCreditCode } from '../../numbers';
import type { PlainDate } from '../catalogue/StandardFacts';
import type { StandardStatus } from '../catalogue/standardRules';
import { condition, isOneOf, startsWith, type Condition } from './Condition';
import { wasMade } from './makingConditions';
import { hasItem, rowsNow, type RowSource } from './rowSources';
import type { StandardFilter } from './StandardFilter';
import { checkRegion, withinRegion } from './withinRegion';

/** The state of a standard on a day, as SQL over the table `s`; agrees with `statusOn`. */
export const statusExpression = `CASE
  WHEN s.withdrawnOn IS NOT NULL AND s.withdrawnOn <= ? THEN 'WITHDRAWN'
  WHEN s.inForceFrom IS NOT NULL AND s.inForceFrom > ? THEN 'UPCOMING'
  ELSE 'IN_FORCE' END`;

/** Having a state on a day, as SQL that can use the indexes of the dates. */
export function hasStatus(status: StandardStatus, on: PlainDate): Condition {
  const notWithdrawn = '(s.withdrawnOn IS NULL OR s.withdrawnOn > ?)';
  switch (status) {
    case 'WITHDRAWN':
      return condition('s.withdrawnOn <= ?', on);
    case 'UPCOMING':
      return condition(`s.inForceFrom > ? AND ${notWithdrawn}`, on, on);
    case 'IN_FORCE':
      return condition(`(s.inForceFrom IS NULL OR s.inForceFrom <= ?) AND ${notWithdrawn}`, on, on);
  }
}

function hasClass(scheme: 'ICS' | 'CCS', code: string): Condition {
  const matches = startsWith('c.code', code.trim());
  return condition(
    `EXISTS (SELECT 1 FROM standard_classification c WHERE c.serial = s.serial AND c.scheme = ? AND ${matches.sql})`,
    scheme,
    ...matches.values,
  );
}

/** @throws BAD_USER_INPUT */
function inRegion(code: string): Condition {
  checkRegion('filter.region', code);
  return withinRegion('s.regionCode', code);
}

function draftedBy(creditCode: string, source: RowSource): Condition {
  const checked = checkCreditCode(creditCode);
  if (!checked.ok) throw badField('filter.organization', creditCode, checked.reason);
  const meets = condition('d.creditCode = ?', creditCode);
  return hasItem(source, 'standard_drafting', { item: 'd', row: 's', meets });
}

function adopts(document: string): Condition {
  const matches = startsWith('a.document', document.trim());
  return condition(
    `EXISTS (SELECT 1 FROM standard_adoption a WHERE a.serial = s.serial AND ${matches.sql})`,
    ...matches.values,
  );
}

/** The conditions a filter sets on the table `s`, which is read as it is now unless told otherwise. @throws BAD_USER_INPUT */
export function filterConditions(
  filter: StandardFilter,
  today: PlainDate,
  source = rowsNow('standard'),
): Condition[] {
  const conditions: Condition[] = [];
  const add = <Value>(value: Value | null | undefined, meet: (value: Value) => Condition) => {
    if (value !== null && value !== undefined) conditions.push(meet(value));
  };
  add(filter.sectors, (sectors) => isOneOf('s.sector', sectors));
  add(filter.levels, (levels) => isOneOf('s.level', levels));
  add(filter.natures, (natures) => isOneOf('s.nature', natures));
  add(filter.status, (status) => hasStatus(status, filter.asOf ?? today));
  add(filter.ics, (code) => hasClass('ICS', code));
  add(filter.ccs, (code) => hasClass('CCS', code));
  add(filter.region, inRegion);
  add(filter.issuedFrom, (day) => condition('s.issuedOn >= ?', day));
  add(filter.issuedTo, (day) => condition('s.issuedOn <= ?', day));
  add(filter.effectiveFrom, (day) => condition('s.effectiveOn >= ?', day));
  add(filter.effectiveTo, (day) => condition('s.effectiveOn <= ?', day));
  add(filter.organization, (creditCode) => draftedBy(creditCode, source));
  add(filter.reviewDueBefore, (day) => condition('s.nextReviewOn < ?', day));
  add(filter.adoptedFrom, adopts);
  const knownAt = filter.knownAt ?? null;
  add(filter.making, (making) => wasMade(making, { row: 's', source, knownAt }));
  return conditions;
}
