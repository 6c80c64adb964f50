/** Thrown where bytes are not what was expected of them; one object, since nobody reads its stack. */
export const UNEXPECTED = new Error('the bytes are not as expected');

/** Gives up: the reply has to be read. */
export function unexpected(): never {
  throw UNEXPECTED;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const UNICODE_ESCAPE = 0x75;
const LARGEST_INT = 2_147_483_647;
/** Digits of the largest Int: more cannot be one. */
const MOST_INT_DIGITS = 10;
/** Digits that a number keeps when it is read. */
const MOST_FLOAT_DIGITS = 15;

/** 1 for bytes that may stand in a JSON string as they are. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x20 && byte !== QUOTE && byte !== BACKSLASH ? 1 : 0,
);
/** 1 for bytes that may follow a backslash, save `u`. */
const ESCAPABLE = Uint8Array.from({ length: 256 }, (_, byte) =>
  '"\\/bfnrt'.includes(String.fromCharCode(byte)) ? 1 : 0,
);

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= ZERO && byte <= NINE;

function isHex(byte: number | undefined): boolean {
  return byte !== undefined && (isDigit(byte) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66));
}

/** Whether a number goes on: with a fraction or an exponent. */
function isNumberPart(byte: number | undefined): boolean {
  return byte === POINT || (byte !== undefined && (byte | 0x20) === 0x65);
}

function skipEscape(bytes: Uint8Array, start: number): number {
  const byte = bytes[start + 1];
  if (byte === UNICODE_ESCAPE) {
    for (let index = start + 2; index < start + 6; index++) if (!isHex(bytes[index])) unexpected();
    return start + 6;
  }
  return byte !== undefined && ESCAPABLE[byte] === 1 ? start + 2 : unexpected();
}

/**
 * Skips a JSON string that starts at an index; gives the index behind it. That it is UTF-8 is seen once for the whole.
 * Four bytes at a time while none of them is a quote, a backslash or a control character: `(x - 1) & ~x` has the high bit
 * of each byte that was zero, and may have it of one behind such a byte; the single steps then find out.
 */
export function skipString(bytes: Uint8Array, view: DataView, start: number): number {
  if (bytes[start] !== QUOTE) unexpected();
  let index = start + 1;
  const last = bytes.length - 4;
  while (index <= last) {
    const word = view.getUint32(index, true);
    const quotes = word ^ 0x22222222;
    const backslashes = word ^ 0x5c5c5c5c;
    const stops =
      ((quotes - 0x01010101) & ~quotes) |
      ((backslashes - 0x01010101) & ~backslashes) |
      ((word - 0x20202020) & ~word);
    if ((stops & 0x80808080) !== 0) break;
    index += 4;
  }
  for (;;) {
    while (PLAIN[bytes[index] as number] === 1) index++;
    const byte = bytes[index];
    if (byte === QUOTE) return index + 1;
    index = byte === BACKSLASH ? skipEscape(bytes, index) : unexpected();
  }
}

function skipDigits(bytes: Uint8Array, start: number): number {
  let index = start;
  while (isDigit(bytes[index])) index++;
  return index === start ? unexpected() : index;
}

/** A whole number's digits: no zero before others. */
function skipWhole(bytes: Uint8Array, start: number): number {
  const end = skipDigits(bytes, start);
  return bytes[start] === ZERO && end > start + 1 ? unexpected() : end;
}

/** Skips one of GraphQL's Ints: whole, 32 bits. */
export function skipInt(bytes: Uint8Array, _view: DataView, start: number): number {
  const first = bytes[start] === MINUS ? start + 1 : start;
  const end = skipWhole(bytes, first);
  if (end - first > MOST_INT_DIGITS || isNumberPart(bytes[end])) unexpected();
  let size = 0;
  for (let index = first; index < end; index++) size = size * 10 + (bytes[index] as number) - ZERO;
  const isNegative = first > start;
  if (size > LARGEST_INT + (isNegative ? 1 : 0) || (isNegative && size === 0)) unexpected();
  return end;
}

/** Skips a number that JavaScript would write the same: no exponent, no zero at the end of a fraction, few digits. */
export function skipFloat(bytes: Uint8Array, _view: DataView, start: number): number {
  const first = bytes[start] === MINUS ? start + 1 : start;
  let end = skipWhole(bytes, first);
  if (first > start && end === first + 1 && bytes[first] === ZERO && bytes[end] !== POINT) unexpected();
  if (bytes[end] === POINT) {
    end = skipDigits(bytes, end + 1);
    if (bytes[end - 1] === ZERO) unexpected();
  }
  // A fraction with zeros in front is written with an exponent when it is small.
  const isSmall = bytes[first] === ZERO && end > first + 5;
  return end - first > MOST_FLOAT_DIGITS || isSmall || isNumberPart(bytes[end]) ? unexpected() : end;
}

const NULL = Buffer.from('null');
const TRUE = Buffer.from('true');
const FALSE = Buffer.from('false');
const T = 0x74;

/** Skips just these bytes. */
export function skipText(bytes: Uint8Array, start: number, text: Uint8Array): number {
  for (let index = 0; index < text.length; index++) if (bytes[start + index] !== text[index]) unexpected();
  return start + text.length;
}

/** Skips `true` or `false`. */
export function skipBoolean(bytes: Uint8Array, _view: DataView, start: number): number {
  return skipText(bytes, start, bytes[start] === T ? TRUE : FALSE);
}

/** Skips `null`. */
export function skipNull(bytes: Uint8Array, start: number): number {
  return skipText(bytes, start, NULL);
}
