import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { condition, isOneOf, type Condition } from '../../../shared/kernel/listing/Condition';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import { overlapsInHsSql, STANDS } from './matchConditions';

/** A class of the notification that is a class of the standard, its group or its field. */
const CLASS_ABOVE = 'i.ics IN (c.code, SUBSTR(c.code, 1, 6), SUBSTR(c.code, 1, 2))';

/** The notifications that match standards, found from the standards `z`, as SELECTs of their serials; `which` selects the standards. */
function notificationsOf(from: string, which: Condition, on: PlainDate, key = ''): Condition {
  const selected = `${which.sql} AND ${STANDS}`;
  return condition(
    `SELECT ${key}i.serial AS notification FROM ${from}
       JOIN standard_classification c ON c.serial = z.serial AND c.scheme = 'ICS'
       JOIN tbt_notification_ics i ON ${CLASS_ABOVE}
      WHERE ${selected}
      UNION
     SELECT ${key}t.serial AS notification FROM ${from}
       JOIN tbt_notification_term t ON INSTR(z.title, t.term) > 0
      WHERE ${selected}`,
    ...which.values,
    on,
    ...which.values,
    on,
  );
}

/**
 * Concerning an organization, as a condition on the table `s` of notifications: through standards that it drafted, or
 * through what it exports to the notifying member. Agrees with `organizationsOf`, read the other way.
 */
export function concernsOrganization(creditCode: string, on: PlainDate): Condition {
  const drafted = notificationsOf(
    'standard_drafting d JOIN standard z ON z.serial = d.serial',
    condition('d.creditCode = ?', creditCode),
    on,
  );
  return condition(
    `s.serial IN (${drafted.sql}
      UNION
     SELECT h.serial AS notification FROM exporter e
       JOIN exporter_hs x ON x.serial = e.serial
       JOIN exporter_market k ON k.serial = e.serial
       JOIN tbt_notification_hs h ON ${overlapsInHsSql('x.hs', 'h.hs')}
       JOIN tbt_notification n ON n.serial = h.serial AND n.member = k.member
      WHERE e.creditCode = ?)`,
    ...drafted.values,
    creditCode,
  );
}

/** Matching a standard of a sector, as a condition on the table `s` of notifications; each looks for one such standard. */
export function concernsSector(sector: SectorKey, on: PlainDate): Condition {
  return condition(
    `(EXISTS (SELECT 1 FROM tbt_notification_ics i
                JOIN standard_classification c
                  ON c.scheme = 'ICS' AND c.code >= i.ics AND c.code < CONCAT(i.ics, '/')
                JOIN standard z ON z.serial = c.serial
               WHERE i.serial = s.serial AND z.sector = ? AND ${STANDS})
      OR EXISTS (SELECT 1 FROM tbt_notification_term t
                   JOIN posting p ON p.term = SUBSTR(t.term, 1, 2)
                   JOIN standard z ON z.serial = p.serial
                  WHERE t.serial = s.serial AND INSTR(z.title, t.term) > 0 AND z.sector = ? AND ${STANDS}))`,
    sector,
    on,
    sector,
    on,
  );
}

/** The notifications that match standards of these serials, as a SELECT of `askedFor`, a standard's, and `notification`. */
export function notificationsOfStandards(serials: readonly number[], on: PlainDate): Condition {
  return notificationsOf('standard z', isOneOf('z.serial', serials), on, 'z.serial AS askedFor, ');
}
