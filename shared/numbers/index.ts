export { checkCreditCode, creditCodeCheckDigit, type CreditCodeCheck } from './creditCode';
export { lookupCodes, type LookupCodes } from './lookupCodes';
export { LONGEST_CODE, StandardNumber, type NumberReading } from './StandardNumber';
