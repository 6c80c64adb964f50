/** Most classes of ICS and words that one notification names: a statement has room for all of them. */
export const MOST_ICS = 8;
export const MOST_TERMS = 8;

/** What a notification is matched by. */
export interface NotifiedMatter {
  readonly serial: number;
  /** The notifying member's code. */
  readonly member: string;
  readonly ics: readonly string[];
  readonly terms: readonly string[];
  readonly hs: readonly string[];
}

/** By what something is matched to a notification. */
export type MatchKind = 'ICS' | 'TERM' | 'HS';

/** By what, as the notification names it, and as it stands in what is matched. */
export interface MatchGround {
  readonly kind: MatchKind;
  readonly notified: string;
  readonly found: string;
}

/** Whether a class of ICS is another one or lies within it: 97.200.50 lies within 97.200, and both within 97. */
export function isWithinClass(code: string, above: string): boolean {
  return code === above || code.startsWith(`${above}.`);
}

/** What a standard is matched by. */
export interface MatchedStandard {
  readonly title: string;
  /** Its classes of ICS. */
  readonly ics: readonly string[];
}

/**
 * By what a standard is matched: a class of its own that is one of the notification's or lies within it, and a word of
 * the notification that stands in its title. The rule is this project's own: notifications name products by ICS and HS.
 * Source: G/TBT/35 (form of notifications, box 4: products covered, HS or CCCN where applicable, ICS where applicable).
 */
export function groundsOfStandard(notified: NotifiedMatter, { title, ics }: MatchedStandard): MatchGround[] {
  return [
    ...notified.ics.flatMap((above) =>
      ics
        .filter((code) => isWithinClass(code, above))
        .map((found): MatchGround => ({ kind: 'ICS', notified: above, found })),
    ),
    ...notified.terms
      .filter((term) => title.includes(term))
      .map((term): MatchGround => ({ kind: 'TERM', notified: term, found: term })),
  ];
}

/** Digits of the Harmonized System that all countries have in common. Source: HS Convention, article 3. */
const COMMON_DIGITS = 6;

/** Whether one of two codes of the Harmonized System lies within the other, by the digits that all countries share. */
export function overlapsInHs(one: string, other: string): boolean {
  const [a, b] = [one.slice(0, COMMON_DIGITS), other.slice(0, COMMON_DIGITS)];
  return a.startsWith(b) || b.startsWith(a);
}

/** What an exporter is matched by. */
export interface MatchedExporter {
  readonly hs: readonly string[];
  /** Codes of the members to which it exports. */
  readonly markets: readonly string[];
}

/** By what an exporter is matched: it exports to the notifying member, and goods within a code of the notification or around it. */
export function groundsOfExporter(notified: NotifiedMatter, { hs, markets }: MatchedExporter): MatchGround[] {
  if (!markets.includes(notified.member)) return [];
  return notified.hs.flatMap((code) =>
    hs
      .filter((each) => overlapsInHs(each, code))
      .map((found): MatchGround => ({ kind: 'HS', notified: code, found })),
  );
}
