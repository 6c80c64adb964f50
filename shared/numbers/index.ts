export { checkCreditCode, creditCodeCheckDigit, type CreditCodeCheck } from './creditCode';
export { lookupCodes, type LookupCodes } from './lookupCodes';
export { membersOf } from './membersOf';
export { LONGEST_CODE, StandardNumber, type NumberReading } from './StandardNumber';
