import { cutPart } from '../cutPart';
import { isRefusal, refusal, type NumberParts, type Refusal } from '../NumberParts';
import { documentTypes, fillers, internationalBodies } from './internationalBodies';
import { readForeignYear } from './readForeignYear';
import { readSupplements } from './readSupplements';

const byLength = (a: string, b: string): number => b.length - a.length;
const words = [...internationalBodies.keys(), ...documentTypes.keys(), ...fillers].sort(byLength).join('|');

/** Bodies, then types, each followed by a slash, a space, or the number itself. */
const HEAD = new RegExp(
  `^(?:${[...internationalBodies.keys()].sort(byLength).join('|')})(?![A-Z])(?:[/ ]?(?:${words})(?![A-Z]))*[ ]?`,
);

/** Class letters (`Z 2801`, `Y.2060`, `D638`), digits, and what hangs on them; ASTM's metric twin behind a slash. */
const DOCUMENT = /^([A-Z]{1,3})?([ .])?(\d[A-Z0-9]*(?:[-.][A-Z0-9]+)*(?:\/[A-Z]\d+M(?:-[A-Z0-9]+)?)?)/;
const LONGEST_DOCUMENT = 30;

/** Joins bodies and types as their publishers print them: `ISO/IEC TR`, `ISO/TS`, `ISO Guide`, `EN ISO/IEC`. */
function printHead(names: readonly string[]): string {
  const bodies = names.filter((name) => internationalBodies.has(name));
  const types = names.flatMap((name) => documentTypes.get(name) ?? []);
  let head = '';
  for (const [at, name] of bodies.entries()) {
    const previous = bodies[at - 1];
    const mark = previous === undefined ? '' : internationalBodies.get(previous)?.adopts ? ' ' : '/';
    head += `${mark}${name === 'PREN' ? 'prEN' : name}`;
  }
  if (types.length === 0) return head;
  const publishers = bodies.filter((name) => !internationalBodies.get(name)?.adopts || bodies.length === 1);
  const slashed = publishers.length === 1 && internationalBodies.get(publishers[0] ?? '')?.slashesTypes;
  return `${head}${slashed && types[0] !== 'Guide' ? '/' : ' '}${types.join(' ')}`;
}

/**
 * Reads the number of an international or foreign document, as adoptions and references name them: `ISO 690:2010`,
 * `IEC 60335-1:2020`, `ISO/IEC 10035-1:1995/Amd 1:1997`, `ITU-T Y.2060`, `ASTM D638-14`; null when no body known here
 * leads the text.
 */
export function readInternational(text: string): NumberParts | Refusal | null {
  const all = HEAD.exec(text)?.[0];
  if (all === undefined) return null;
  const names = all.trim().split(/[/ ]/);
  const prefix = printHead(names);
  // Who stands first prints it: ISO/ASTM 51026:2015 as ISO does, ANSI/NISO Z39.50-2003 as ANSI does.
  const body = names[0] ?? '';
  const document = DOCUMENT.exec(text.slice(all.length));
  if (!document) return refusal(`${prefix} is followed by no number`);
  const [matched, letters = '', joint = '', digits = ''] = document;
  const tooLong = matched.length > LONGEST_DOCUMENT || /\d{10}/.test(digits);
  if (tooLong) return refusal(`"${matched}" is too long a number`);
  const dated = readForeignYear(body, digits, text.slice(all.length + matched.length));
  if (isRefusal(dated)) return dated;
  const supplements = readSupplements(dated.rest);
  if (isRefusal(supplements)) return supplements;
  const spaced = body === 'JIS' && letters !== '' ? ' ' : joint === '.' ? '.' : '';
  const { number, partMark, part } = cutPart(dated.document, /-/);
  return {
    level: 'INTERNATIONAL',
    nature: 'RECOMMENDED',
    prefix,
    gap: ' ',
    number: letters + spaced + number,
    partMark,
    part,
    yearText: dated.yearText,
    year: dated.year,
    amendment: supplements.text,
    jointPrefixes: [],
    regionCode: null,
  };
}
