import { refusal, type Refusal } from '../NumberParts';
import { documentTypes, supplementTypes } from './internationalBodies';

const stages = [...documentTypes.keys()].join('|');
const types = [...supplementTypes.keys()].join('|');

/** One supplement: its mark, its stage while a draft, its type, ordinal and year. */
const SUPPLEMENT = new RegExp(
  `^([/+ ])(?:(${stages}) )?(${types})[. ]?(\\d{1,3}(?:\\.\\d)?)?(?::((?:19|20)\\d\\d))?(?=[/+ ]|$)`,
);

/**
 * Reads what amends or corrects an international document, `/Amd 1:1997/Cor 1:1999` or `+A1:2014`, and brings it to the
 * form its publisher prints.
 */
export function readSupplements(text: string): { readonly text: string } | Refusal {
  let rest = text;
  let printed = '';
  while (rest !== '') {
    const match = SUPPLEMENT.exec(rest);
    if (!match) return refusal(`"${rest.trim()}" after the number is no part of an international number`);
    const [all, mark = '', stage, name = '', ordinal = '', year] = match;
    const type = supplementTypes.get(name) ?? name;
    const compact = mark === '+' || name === 'A' || ordinal === '';
    printed += `${mark === '+' ? '+' : '/'}${stage === undefined ? '' : `${documentTypes.get(stage) ?? stage} `}`;
    printed += `${mark === '+' ? name : type}${compact ? '' : ' '}${ordinal}${year === undefined ? '' : `:${year}`}`;
    rest = rest.slice(all.length);
  }
  return { text: printed };
}
