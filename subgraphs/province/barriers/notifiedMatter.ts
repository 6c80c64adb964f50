import type { RegisterReads } from '../../../shared/kernel/registers';
import type { NotifiedMatter } from './matchRules';
import type { TbtNotification } from './TbtNotification';
import { notifiedHs, notifiedIcs, notifiedTerms } from './tbtNotifications';

/** What a notification is matched by, read with that of all others of the request. */
export async function notifiedMatter(
  notification: TbtNotification,
  registers: RegisterReads,
): Promise<NotifiedMatter> {
  const [ics, terms, hs] = await Promise.all([
    registers.itemsOf(notifiedIcs, notification),
    registers.itemsOf(notifiedTerms, notification),
    registers.itemsOf(notifiedHs, notification),
  ]);
  const { serial, member } = notification;
  return {
    serial,
    member,
    ics: ics.map((each) => each.ics),
    terms: terms.map(({ term }) => term),
    hs: hs.map((each) => each.hs),
  };
}
