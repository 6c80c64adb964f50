import type { RegisterReads } from '../../../shared/kernel/registers';
import type { NotifiedMatter } from './matchRules';
import type { TbtNotification } from './TbtNotification';
import { notifiedHs, notifiedIcs, notifiedTerms } from './tbtNotifications';

/** What a notification is matched by, read with that of all others of the request. */
export async function notifiedMatter(
  { serial, member }: TbtNotification,
  registers: RegisterReads,
): Promise<NotifiedMatter> {
  const [ics, terms, hs] = await Promise.all([
    registers.items(notifiedIcs).load(serial),
    registers.items(notifiedTerms).load(serial),
    registers.items(notifiedHs).load(serial),
  ]);
  return {
    serial,
    member,
    ics: ics.map((each) => each.ics),
    terms: terms.map(({ term }) => term),
    hs: hs.map((each) => each.hs),
  };
}
