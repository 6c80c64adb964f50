import type { StandardFacts } from '../../kernel/catalogue/StandardFacts';
import type { SectorKey } from '../../kernel/sectorKeys';
import { StandardNumber } from '../../numbers';
import type { AssignmentRule } from './AssignmentRule';
import { assignmentRules } from './assignmentRules';

/** The sector a standard belongs to, and the rule that says so. */
export interface Assignment {
  readonly sector: SectorKey;
  readonly rule: string;
}

/** The part of a prefix that names the issuer: `GB` of `GB/T`, `DGJ` of `DGJ32/TJ`; group prefixes are whole. */
export function issuerOf(prefix: string): string {
  if (/^[TQ]\//.test(prefix)) return prefix;
  return prefix.replace(/\/[A-Z]+$/, '').replace(/^(DGJ|DBJ|DB)\d+.*$/, '$1');
}

/** Whether a class lies in a range such as `C65-C79`, is within `Z`, or is exactly `F01`. */
export function isInCcsRange(code: string, range: string): boolean {
  const [first = '', last = first] = range.split('-');
  const comparable = code.slice(0, last.length);
  return comparable >= first && comparable <= last;
}

/** Whether a class is the given one or below it: 13.020.10 is below 13.020. */
export function isBelowIcs(code: string, ancestor: string): boolean {
  return code === ancestor || code.startsWith(`${ancestor}.`);
}

/** What the rules look at. */
interface Evidence {
  readonly issuer: string;
  /** Serial number; not a number where it has letters. */
  readonly serial: number;
  readonly ccs: readonly string[];
  readonly ics: readonly string[];
}

function applies({ issuers, numbers, ccs, ics }: AssignmentRule, evidence: Evidence): boolean {
  if (issuers && !issuers.includes(evidence.issuer)) return false;
  if (numbers && !(evidence.serial >= numbers.from && evidence.serial <= numbers.to)) return false;
  if (ccs && !evidence.ccs.some((code) => ccs.some((range) => isInCcsRange(code, range)))) return false;
  if (ics && !evidence.ics.some((code) => ics.some((ancestor) => isBelowIcs(code, ancestor)))) return false;
  return true;
}

/**
 * The sector that a standard belongs to by its number and classes; undefined when no rule covers it, for then it is
 * listed and not guessed. The first rule that applies decides.
 */
export function assignSector({
  code,
  ccs,
  ics,
}: Pick<StandardFacts, 'code' | 'ics' | 'ccs'>): Assignment | undefined {
  const { prefix, number } = StandardNumber.parse(code);
  const evidence = { issuer: issuerOf(prefix), serial: Number(number), ccs, ics };
  const rule = assignmentRules.find((each) => applies(each, evidence));
  return rule && { sector: rule.sector, rule: rule.name };
}
