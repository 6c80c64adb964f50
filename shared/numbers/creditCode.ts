import { badField } from '../errors';

/** Digits and capitals without I, O, S, V and Z, which are misread; the place of each is its value. Source: GB 32100-2015. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Powers of 3 modulo 31, one per place. Source: GB 32100-2015, table of weights. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

const LENGTH = WEIGHTS.length + 1;

/** Whether a unified social credit code holds, or what is wrong with it. */
export type CreditCodeCheck = { readonly ok: true } | { readonly ok: false; readonly reason: string };

function foreignCharacter(text: string): string | undefined {
  return [...text].find((character) => !ALPHABET.includes(character));
}

/**
 * The 18th character of a unified social credit code, from the 17 before it.
 * @throws BAD_USER_INPUT unless these are 17 characters of the code's alphabet
 * Source: GB 32100-2015, check character: 31 minus the weighted sum modulo 31.
 */
export function creditCodeCheckDigit(first17: string): string {
  if (first17.length !== WEIGHTS.length || foreignCharacter(first17) !== undefined) {
    throw badField('creditCode', first17, `must be ${WEIGHTS.length} characters of ${ALPHABET}`);
  }
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * ALPHABET.indexOf(first17.charAt(at)), 0);
  return ALPHABET.charAt((ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length);
}

/** Checks the length, alphabet and check character of a unified social credit code. Source: GB 32100-2015. */
export function checkCreditCode(text: string): CreditCodeCheck {
  if (text.length !== LENGTH) {
    return { ok: false, reason: `must have ${LENGTH} characters, not ${text.length}` };
  }
  const foreign = foreignCharacter(text);
  if (foreign !== undefined) {
    return { ok: false, reason: `"${foreign}" is no character of a credit code (no I, O, S, V, Z)` };
  }
  const expected = creditCodeCheckDigit(text.slice(0, -1));
  return text.endsWith(expected)
    ? { ok: true }
    : { ok: false, reason: `the check character is ${text.slice(-1)} where the others give ${expected}` };
}
