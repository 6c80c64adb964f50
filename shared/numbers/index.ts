export { checkCreditCode, creditCodeCheckDigit, type CreditCodeCheck } from './creditCode';
export { lookupCodes, type LookupCodes } from './lookupCodes';
export { membersOf } from './membersOf';
export { normalNumber } from './normalNumber';
export {
  parseNotificationSymbol,
  type NotificationAgreement,
  type NotificationSymbol,
  type SupplementKind,
  type SymbolReading,
} from './NotificationSymbol';
export { LONGEST_CODE, StandardNumber, type NumberReading } from './StandardNumber';
