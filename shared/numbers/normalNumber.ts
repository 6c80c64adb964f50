import { StandardNumber } from './StandardNumber';

/** A number in its normal form; the text as given when it is none, for the rules to refuse. */
export function normalNumber(text: string): string {
  const parsed = StandardNumber.tryParse(text);
  return 'number' in parsed ? parsed.number.code : text;
}
