/** Already in capitals, with single marks between runs of letters and digits: nothing to do. Most texts are. */
const PLAIN = /^[A-Z0-9]+(?:[ \-/.:][A-Z0-9]+)*$/;

const NOT_ASCII = /[^\t-\r\x20-\x7e]/;

/** Characters that print nothing and travel along when a number is copied from a page. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/gu;

/** Hyphens, dashes and minus signs, the lines that typists use for them, and the soft hyphen that PDF text leaves. */
const DASHES = /[\u00ad\u2010-\u2015\u2043\u2212\u2500\u2501\u30fc\ufe58\u2e3a\u2e3b]/g;

/** The Chinese one, which scanning and typing put in the place of a dash: `GB/T 31962一2015`. */
const ONE_FOR_DASH = /(\d ?)一(?= ?\d)/g;

/** Brings every way of typing the same character to its ASCII form, where it has one. */
function unifyCharacters(text: string): string {
  return text
    .replace(DASHES, '-')
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(DASHES, '-')
    .replace(ONE_FOR_DASH, '$1-')
    .replace(/[\u2044\u2215\u29f8]/g, '/')
    .replace(/(\d)[。·](?=\d)/g, '$1.');
}

/**
 * Brings the ways of writing a number to one: half-width capitals, one kind of dash, slash and space, no space beside a
 * mark, no mark twice, none at the end. The space that stays is the one between two words. Says nothing of whether it
 * is a number.
 */
export function normaliseSpelling(text: string): string {
  if (PLAIN.test(text)) return text;
  return (NOT_ASCII.test(text) ? unifyCharacters(text) : text)
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase())
    .replace(/[\s_]+/g, ' ')
    .replace(/\\/g, '/')
    .replace(/ ?([-/.:,、()+])(?: ?\1)* ?/g, '$1')
    .replace(/\.(?=-)/g, '')
    .replace(/[ .,;、。]+$/, '')
    .trimStart();
}
