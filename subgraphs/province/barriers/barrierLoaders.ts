import DataLoader from 'dataloader';
import type { Database } from '../../../shared/database';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import { notificationsOfStandards } from './concernConditions';
import { TbtNotification } from './TbtNotification';

/** Loaders over what notifications and standards have in common, by the standards' serials. */
export interface BarrierLoaders {
  /** Codes of their classes of ICS. */
  readonly icsOfStandards: DataLoader<number, string[]>;
  /** Notifications that match them, the latest first, at most 100 each. */
  readonly notificationsOfStandards: DataLoader<number, TbtNotification[]>;
}

const MOST_NOTIFICATIONS = 100;

/** Finds the classes of ICS of standards: one statement for all of a request. */
export function icsLoader(database: Database): BarrierLoaders['icsOfStandards'] {
  return new DataLoader(async (serials: readonly number[]) => {
    const which = isOneOf('serial', serials);
    const rows = (await database.reader.query(
      `SELECT serial, code FROM standard_classification WHERE ${which.sql} AND scheme = 'ICS' ORDER BY serial, ordinal`,
      [...which.values],
    )) as { readonly serial: number; readonly code: string }[];
    const bySerial = new Map<number, string[]>(serials.map((serial) => [serial, []]));
    for (const { serial, code } of rows) bySerial.get(serial)?.push(code);
    return serials.map((serial) => bySerial.get(serial) ?? []);
  });
}

type FoundRow = TbtNotification & { readonly askedFor: number };

/** Finds the notifications that match standards: one statement for all of a request. */
export function notificationLoader(
  database: Database,
  today: PlainDate,
): BarrierLoaders['notificationsOfStandards'] {
  return new DataLoader(async (serials: readonly number[]) => {
    const found = notificationsOfStandards(serials, today);
    const rows = (await database.reader.query(
      `SELECT r.* FROM (
         SELECT u.askedFor AS askedFor, n.*,
                ROW_NUMBER() OVER (PARTITION BY u.askedFor ORDER BY n.notifiedOn DESC, n.serial DESC) AS place
           FROM (${found.sql}) u JOIN tbt_notification n ON n.serial = u.notification) r
        WHERE r.place <= ? ORDER BY r.askedFor, r.place`,
      [...found.values, MOST_NOTIFICATIONS],
    )) as FoundRow[];
    const bySerial = new Map<number, TbtNotification[]>(serials.map((serial) => [serial, []]));
    for (const row of rows) bySerial.get(row.askedFor)?.push(Object.assign(new TbtNotification(), row));
    return serials.map((serial) => bySerial.get(serial) ?? []);
  });
}
