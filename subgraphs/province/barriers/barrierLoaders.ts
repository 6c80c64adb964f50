import DataLoader from 'dataloader';
import type { Database } from '../../../shared/database';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { notificationsOfStandards } from './concernConditions';
import { TbtNotification } from './TbtNotification';

/** Loaders over what notifications and standards have in common, by the standards' serials. */
export interface BarrierLoaders {
  /** Notifications that match them, the latest first, at most 100 each. */
  readonly notificationsOfStandards: DataLoader<number, TbtNotification[]>;
}

const MOST_NOTIFICATIONS = 100;

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
