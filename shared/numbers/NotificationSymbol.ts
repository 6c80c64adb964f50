/** The agreement under which something is notified. */
export type NotificationAgreement = 'TBT' | 'SPS';

/** What a document adds to a notification. */
export type SupplementKind = 'ADDENDUM' | 'REVISION' | 'CORRIGENDUM';

/** One supplement in a symbol, e.g. `Add.1`. */
export interface Supplement {
  readonly kind: SupplementKind;
  readonly number: number;
}

/** The symbol of a document of the WTO that notifies a measure. */
export interface NotificationSymbol {
  /** Normal form, e.g. `G/TBT/N/USA/1234/Rev.1/Add.2`. */
  readonly text: string;
  /** The symbol of the notification that it supplements; its own, where it is that notification. */
  readonly original: string;
  readonly agreement: NotificationAgreement;
  /** Code by which the WTO's symbols name the member, e.g. `USA`, `EU`, `TPKM`. */
  readonly member: string;
  /** Counts the member's notifications. */
  readonly number: number;
  /** From the first to the last. */
  readonly supplements: readonly Supplement[];
}

/** What came of reading a text: the symbol, or why it is none. */
export type SymbolReading = { readonly symbol: NotificationSymbol } | { readonly reason: string };

const kinds: Readonly<Record<string, SupplementKind>> = {
  ADD: 'ADDENDUM',
  REV: 'REVISION',
  CORR: 'CORRIGENDUM',
};
const printed: Readonly<Record<SupplementKind, string>> = {
  ADDENDUM: 'Add',
  REVISION: 'Rev',
  CORRIGENDUM: 'Corr',
};

/** A number that counts from 1, without leading zeros. */
const COUNT = /^[1-9]\d{0,5}$/;

function supplementOf(part: string): Supplement | null {
  const [, word = '', count = ''] = /^(ADD|REV|CORR)\.?(\d+)$/.exec(part) ?? [];
  const kind = kinds[word];
  return kind !== undefined && COUNT.test(count) ? { kind, number: Number(count) } : null;
}

function refusalOf(parts: readonly string[]): string | null {
  const [series, agreement, kind, member = '', number = ''] = parts;
  if (series !== 'G') return 'does not begin with G/, as symbols of notifications do';
  if (agreement !== 'TBT' && agreement !== 'SPS') return 'is of neither G/TBT nor G/SPS';
  if (kind !== 'N') return `is no notification: G/${agreement} is not followed by N`;
  if (!/^[A-Z]{2,5}$/.test(member)) return 'names no member by a code of two to five letters';
  return COUNT.test(number) ? null : 'has no number of a notification, from 1 and without leading zeros';
}

/** Longest text that is read. */
const LONGEST_TEXT = 100;

/**
 * Reads the symbol of a notification in any spelling: full-width characters, small letters, spaces, a missing point.
 * Source: the WTO's document symbols: G/TBT/N/ and G/SPS/N/ with the member's code and a number, then /Add., /Rev. and
 * /Corr. with theirs.
 */
export function parseNotificationSymbol(given: string): SymbolReading {
  if (given.length > LONGEST_TEXT) return { reason: `has more than ${String(LONGEST_TEXT)} characters` };
  const text = given.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
  if (/[,;、]/u.test(text)) return { reason: 'names several documents; each has a symbol of its own' };
  const [series, agreement, kind, member, number, ...rest] = text.split('/');
  const refusal = refusalOf([series, agreement, kind, member, number].map((part) => part ?? ''));
  if (refusal !== null) return { reason: refusal };
  const supplements: Supplement[] = [];
  for (const part of rest) {
    const supplement = supplementOf(part);
    if (supplement === null)
      return { reason: `has a part /${part} that is no Add., Rev. or Corr. with a number` };
    supplements.push(supplement);
  }
  const original = ['G', agreement, 'N', member, number].join('/');
  const suffix = supplements.map((each) => `/${printed[each.kind]}.${String(each.number)}`).join('');
  return {
    symbol: {
      text: original + suffix,
      original,
      agreement: agreement as NotificationAgreement,
      member: member ?? '',
      number: Number(number),
      supplements,
    },
  };
}
