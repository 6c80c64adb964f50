import { badField } from '../errors';
import { multiplyDimensions, type Dimension } from './dimensions';
import { Ratio } from './Ratio';
import { numerals, prefixes, simpleUnits, spellings } from './unitTable';

/** A unit: how many of the coherent unit of its dimension it is. */
export interface Unit {
  /** As it was given. */
  readonly text: string;
  readonly factor: Ratio;
  readonly dimension: Dimension;
}

/** A unit, or why a text is none. */
export type UnitReading = { readonly unit: Unit } | { readonly reason: string };

type Part = Pick<Unit, 'factor' | 'dimension'>;

/** A text that cannot be a unit; the message says why. */
class Unreadable extends Error {}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** One spelling for all in which a unit may be printed: plain exponents after `^`, `·` and `/`, symbols instead of words. */
function normalise(text: string): string {
  const raised = text.replace(
    /⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g,
    (digits) =>
      `^${[...digits].map((each) => (each === '⁻' ? '-' : String(superscripts.indexOf(each)))).join('')}`,
  );
  const plain = raised
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[·•∙⋅・*×]/g, '·')
    .replace(/每(?=.)/g, '/');
  return spellings.reduce((spelt, [spelling, symbol]) => spelt.replace(spelling, symbol), plain);
}

function prefixed(symbol: string): Part | undefined {
  const known = Object.hasOwn(simpleUnits, symbol) ? simpleUnits[symbol] : undefined;
  if (known) return known;
  const exponent = Object.hasOwn(prefixes, symbol.charAt(0)) ? prefixes[symbol.charAt(0)] : undefined;
  const rest = symbol.slice(1);
  const base = Object.hasOwn(simpleUnits, rest) ? simpleUnits[rest] : undefined;
  if (exponent === undefined || !base?.takesPrefix) return undefined;
  return { factor: Ratio.powerOfTen(exponent).times(base.factor), dimension: base.dimension };
}

function raisedTo(part: Part, exponent: number): Part {
  return { factor: part.factor.power(exponent), dimension: multiplyDimensions([[part.dimension, exponent]]) };
}

/** One factor of a product: a symbol, perhaps with a number before it and an exponent after it. */
function factorOf(text: string): Part {
  const [, count = '', numeral = '', symbol = '', exponent = '1'] =
    /^(\d+(?:\.\d+)?(?:\^-?\d{1,2})?)?(百万|[百千万亿])?(.*?)(?:\^?(-?\d))?$/u.exec(text) ?? [];
  const whole = prefixed(`${symbol}${exponent === '1' ? '' : exponent}`);
  const part = symbol === '' ? simpleUnits['1'] : (whole ?? prefixed(symbol));
  if (!part || (symbol === '' && count === '' && numeral === '')) {
    throw new Unreadable(`${JSON.stringify(text)} is no unit known here`);
  }
  const [base = '1', power = '1'] = count.split('^');
  if (Number(base || '1') === 0) throw new Unreadable(`${JSON.stringify(text)} counts none`);
  const before = Ratio.fromNumber(Number(base || '1'))
    .power(Number(power))
    .times(Ratio.powerOfTen(numerals[numeral] ?? 0));
  const raised = whole || symbol === '' ? part : raisedTo(part, Number(exponent));
  return { factor: before.times(raised.factor), dimension: raised.dimension };
}

function productOf(text: string): Part {
  const parts = text.split('·').map(factorOf);
  return {
    factor: parts.reduce((product, { factor }) => product.times(factor), Ratio.ONE),
    dimension: multiplyDimensions(parts.map(({ dimension }) => [dimension, 1])),
  };
}

/** GB 3100-1993, 6.3: no more than one solidus on a line, and what follows it stands in brackets where it is a product. */
function partOf(text: string): Part {
  const [above = '', below, ...more] = text.split('/');
  if (more.length > 0) throw new Unreadable('has more than one slash');
  if (below === undefined) return productOf(above.replace(/^\((.+)\)$/, '$1'));
  const [, inBrackets] = /^\((.+)\)$/.exec(below) ?? [];
  if (inBrackets === undefined && below.includes('·')) {
    throw new Unreadable('has a product below its slash that stands in no brackets');
  }
  const upper = above === '' ? { factor: Ratio.ONE, dimension: new Map() } : productOf(above);
  const lower = raisedTo(productOf(inBrackets ?? below), -1);
  return {
    factor: upper.factor.times(lower.factor),
    dimension: multiplyDimensions([
      [upper.dimension, 1],
      [lower.dimension, 1],
    ]),
  };
}

/** Longest text that is looked at. */
const LONGEST_UNIT = 60;

const known = new Map<string, UnitReading>();
const MOST_KNOWN = 1000;

function read(text: string): UnitReading {
  if (text.trim() === '') return { reason: 'is empty' };
  if (text.length > LONGEST_UNIT) return { reason: `has more than ${String(LONGEST_UNIT)} characters` };
  try {
    return { unit: { text, ...partOf(normalise(text)) } };
  } catch (error) {
    if (error instanceof Unreadable) return { reason: error.message };
    throw error;
  }
}

/** Reads the text of a unit as it is printed, e.g. `kgce/t`, `mg/m³`, `10⁴Nm³`, `L/(人·d)`, `立方米/亩`. */
export function tryParseUnit(text: string): UnitReading {
  const before = known.get(text);
  if (before) return before;
  const reading = read(text);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, reading);
  return reading;
}

/** Reads the text of a unit as it is printed. @throws BAD_USER_INPUT naming `field` */
export function parseUnit(text: string, field = 'unit'): Unit {
  const reading = tryParseUnit(text);
  if ('reason' in reading) throw badField(field, text, reading.reason);
  return reading.unit;
}
