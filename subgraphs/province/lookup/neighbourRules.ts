import { StandardNumber } from '../../../shared/numbers';

const DIGITS = [...'0123456789'];

/** Figures of more digits than this are dates or serials of enterprises, with too many neighbours to look for. */
const MOST_DIGITS = 6;

/** Figures that one slip of the hand turns into these: a digit swapped with the next, left out, typed twice or mistaken. */
function slipsOf(figures: string): string[] {
  const slips: string[] = [];
  for (let at = 0; at < figures.length; at += 1) {
    const [before, digit, after] = [figures.slice(0, at), figures[at] ?? '', figures.slice(at + 1)];
    slips.push(before + after, before + digit + digit + after);
    slips.push(`${before}${after.slice(0, 1)}${digit}${after.slice(1)}`);
    slips.push(...DIGITS.map((other) => before + other + after));
  }
  return [...new Set(slips)].filter((slip) => slip !== figures && /^[1-9]/.test(slip));
}

/** The numbers without a year that somebody may have meant who wrote this one with a slip in its figures. */
export function neighboursOf({ base, prefix, number }: StandardNumber): string[] {
  if (!/^\d+$/.test(number) || number.length > MOST_DIGITS) return [];
  const at = base.indexOf(number, prefix.length);
  if (at < 0) return [];
  const [start, end] = [base.slice(0, at), base.slice(at + number.length)];
  return slipsOf(number).map((figures) => start + figures + end);
}
