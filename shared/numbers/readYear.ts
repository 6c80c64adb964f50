import { refusal, type NumberTail, type Refusal } from './NumberParts';

/** The year of a number, as a figure and as its normal form prints it. */
export type Dating = Pick<NumberTail, 'year' | 'yearText'>;

const UNDATED: Dating = { year: null, yearText: '' };
const FIRST_YEAR = 1949;
const LAST_YEAR = 2099;

/**
 * Reads the year of issue of a Chinese standard; without one the number is undated. Two digits (`GB 8923-88`) stand for
 * a year of the last century, which is the last to have written them.
 */
export function readYear(digits: string | undefined): Dating | Refusal {
  if (digits === undefined) return UNDATED;
  if (digits.length !== 2 && digits.length !== 4) {
    return refusal(`"-${digits}" is not a year of two or four digits`);
  }
  const year = Number(digits.length === 2 ? `19${digits}` : digits);
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return { year, yearText: `-${year}` };
  return digits.length === 2
    ? refusal(`the year "-${digits}" must be written with four digits`)
    : refusal(`${digits} is not a year between ${FIRST_YEAR} and ${LAST_YEAR}`);
}
