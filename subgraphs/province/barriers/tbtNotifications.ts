import { condition } from '../../../shared/kernel/listing/Condition';
import { defineRegister } from '../../../shared/kernel/registers';
import { MOST_ICS, MOST_TERMS } from './matchRules';
import { notificationProblems } from './notificationRules';
import { TbtFilter, tbtConditions } from './TbtFilter';
import { TbtHs, TbtIcs, TbtNotification, TbtTerm } from './TbtNotification';

/** The classes of ICS that a notification names. */
export const notifiedIcs = {
  Item: TbtIcs,
  description: 'Classes of ICS that it names ICS分类.',
  most: MOST_ICS,
} as const;

/** The codes of the Harmonized System that a notification names. */
export const notifiedHs = {
  Item: TbtHs,
  description: 'Codes of the Harmonized System that it names HS编码.',
  most: 50,
} as const;

/** The words by which the products of a notification are found. */
export const notifiedTerms = {
  Item: TbtTerm,
  description: 'Words by which its products are found in titles of standards 产品词.',
  most: MOST_TERMS,
} as const;

/** What the members of the WTO have notified, as far as it was taken over. */
export const tbtNotifications = defineRegister({
  Row: TbtNotification,
  name: 'tbtNotifications',
  description: 'Measures notified under the TBT and SPS agreements TBT/SPS通报.',
  operation: 'publishTbtNotification',
  writers: ['COORDINATOR', 'ADMIN'],
  lists: { icsCodes: notifiedIcs, hsCodes: notifiedHs, terms: notifiedTerms },
  forms: { symbol: 'NOTIFICATION_SYMBOL' },
  unique: ['symbol'],
  listing: {
    Filter: TbtFilter,
    conditions: tbtConditions,
    ordering: { expression: condition('s.notifiedOn'), nullable: false, direction: 'DESC' },
    order: 'the latest first',
  },
  facets: ['agreement', 'member'],
  check: (facts, { today }) => notificationProblems(facts, today),
});
