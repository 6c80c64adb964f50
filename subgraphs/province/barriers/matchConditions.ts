import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { condition, type Condition } from '../../../shared/kernel/listing/Condition';
import { MOST_ICS, MOST_TERMS, type NotifiedMatter } from './matchRules';

/** A standard of the table `z` that is in force on a day or will be. */
export const STANDS = '(z.withdrawnOn IS NULL OR z.withdrawnOn > ?)';

/** Two codes of the Harmonized System of which one lies within the other; agrees with `overlapsInHs`. */
export const overlapsInHsSql = (one: string, other: string): string =>
  `(SUBSTR(${one}, 1, 6) LIKE CONCAT(SUBSTR(${other}, 1, 6), '%')
    OR SUBSTR(${other}, 1, 6) LIKE CONCAT(SUBSTR(${one}, 1, 6), '%'))`;

/** Fills a list up, so that the lists of all notifications make one statement; what fills it matches nothing. */
const filled = (values: readonly string[], length: number): string[] =>
  Array.from({ length }, (_, index) => values[index] ?? '');

/**
 * The serials of standards that lie within the classes of a notification, as a SELECT. `/` follows `.`: a range from a
 * code to the code with `/` holds the class and all within it, and an index serves it.
 */
export function serialsByClass({ ics }: NotifiedMatter, on: PlainDate): Condition {
  const codes = filled(ics, MOST_ICS);
  const ranges = codes.map(() => '(c.code >= ? AND c.code < ?)').join(' OR ');
  return condition(
    `SELECT z.serial FROM standard_classification c JOIN standard z ON z.serial = c.serial
      WHERE c.scheme = 'ICS' AND (${ranges}) AND ${STANDS}`,
    ...codes.flatMap((code) => [code, `${code}/`]),
    on,
  );
}

/** The serials of standards in whose titles a word of a notification stands, as a SELECT over the postings of the words. */
export function serialsByTerm({ terms }: NotifiedMatter, on: PlainDate): Condition {
  const words = filled(terms, MOST_TERMS);
  const has = words.map(() => '(p.term = ? AND INSTR(z.title, ?) > 0)').join(' OR ');
  return condition(
    `SELECT z.serial FROM posting p JOIN standard z ON z.serial = p.serial WHERE (${has}) AND ${STANDS}`,
    ...words.flatMap((term) => [[...term].slice(0, 2).join(''), term]),
    on,
  );
}

/** Being a standard that a notification matches, as a condition on the table `s`; agrees with `groundsOfStandard`. */
export function isMatchedBy(matter: NotifiedMatter, on: PlainDate): Condition {
  const [byClass, byTerm] = [serialsByClass(matter, on), serialsByTerm(matter, on)];
  return condition(`s.serial IN (${byClass.sql} UNION ${byTerm.sql})`, ...byClass.values, ...byTerm.values);
}

/** Those who drafted any of these standards, as a SELECT. */
const draftersOf = ({ sql, values }: Condition, flags: string): Condition =>
  condition(
    `SELECT d.creditCode AS creditCode, ${flags} FROM standard_drafting d
      WHERE d.creditCode IS NOT NULL AND d.serial IN (${sql})`,
    ...values,
  );

/** Those who export to a member what it notifies, as a SELECT; agrees with `groundsOfExporter`. */
const exportersOf = ({ serial, member }: NotifiedMatter): Condition =>
  condition(
    `SELECT e.creditCode AS creditCode, 0 AS byIcs, 0 AS byTerm, 1 AS byHs
       FROM tbt_notification_hs h
       JOIN exporter_hs x ON ${overlapsInHsSql('x.hs', 'h.hs')}
       JOIN exporter_market k ON k.serial = x.serial AND k.member = ?
       JOIN exporter e ON e.serial = x.serial
      WHERE h.serial = ?`,
    member,
    serial,
  );

/** The organizations that a notification concerns, each once and with what it is matched by, as a table `s`. */
export function organizationsOf(matter: NotifiedMatter, on: PlainDate): Condition {
  const parts = [
    draftersOf(serialsByClass(matter, on), '1 AS byIcs, 0 AS byTerm, 0 AS byHs'),
    draftersOf(serialsByTerm(matter, on), '0 AS byIcs, 1 AS byTerm, 0 AS byHs'),
    exportersOf(matter),
  ];
  return condition(
    `(SELECT u.creditCode AS creditCode, 0 AS serial,
             MAX(u.byIcs) AS byIcs, MAX(u.byTerm) AS byTerm, MAX(u.byHs) AS byHs
        FROM (${parts.map(({ sql }) => sql).join(' UNION ')}) u GROUP BY u.creditCode) s`,
    ...parts.flatMap(({ values }) => values),
  );
}
