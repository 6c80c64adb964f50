import type { StandardLevel } from '../kernel/catalogue/StandardFacts';
import type { NumberParts } from './NumberParts';

/** Catalogues list what binds the whole country first. */
const LEVELS: readonly StandardLevel[] = [
  'NATIONAL',
  'SECTOR',
  'LOCAL',
  'GROUP',
  'ENTERPRISE',
  'METROLOGY',
  'INTERNATIONAL',
];

/** Ends a component: sorts before every character a component holds, so that a shorter one comes first. */
const END = '!';

/** Digits so that figures compare as figures: their count, then themselves without leading zeros. `1002` is `41002`. */
function orderFigures(text: string): string {
  return text.toUpperCase().replace(/\d+/g, (digits) => {
    const figure = digits.replace(/^0+/, '');
    return `${figure.length}${figure}`;
  });
}

/** A prefix in ASCII: Chinese characters by their code, the marks of joint numbers and spaces by others. */
function orderPrefix(prefix: string): string {
  return prefix
    .toUpperCase()
    .replaceAll('、', ',')
    .replaceAll(' ', '_')
    .replace(/[^\x20-\x7e]/g, (character) => `u${character.charCodeAt(0).toString(16)}`);
}

/** How many zeros lead each figure: all that tells `LB/T 057` from `LB/T 57`. Empty when none does. */
function countLeadingZeros(text: string): string {
  if (!/(?<!\d)0/.test(text)) return '';
  return (text.match(/\d+/g) ?? [])
    .map((digits) => digits.length - digits.replace(/^0+/, '').length)
    .join('');
}

/**
 * One text per number whose order, character by character, is that of the catalogue: level, prefix, number and parts as
 * figures, year (undated first), amendment. At most 120 ASCII characters; no two normal forms share it.
 */
export function sortKeyOf(parts: NumberParts): string {
  const { level, prefix, number, partMark, part, year, yearText, amendment } = parts;
  const edition = yearText.replace(/^[-:]\d+/, '').toUpperCase();
  const components = [
    `${LEVELS.indexOf(level)}${orderPrefix(prefix)}`,
    orderFigures(number),
    partMark + orderFigures(part),
    year === null ? '' : `${year}${edition}`,
    orderFigures(amendment),
    countLeadingZeros(number + partMark + part),
  ];
  return components.join(END).replaceAll(' ', '_').replace(/!+$/, '');
}
