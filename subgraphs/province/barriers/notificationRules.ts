import {
  aheadProblem,
  fieldProblem,
  linkProblem,
  orderProblem,
  repeatProblems,
  type FieldProblem,
} from '../../../shared/errors';
import { daysFrom } from '../../../shared/kernel/catalogue/plainDates';
import { parseNotificationSymbol, type SupplementKind } from '../../../shared/numbers';
import { hsProblem } from '../outreach/outreachRules';

/** What a document is to the notification that its symbol names. */
export type NotificationKind = 'ORIGINAL' | SupplementKind;

/** What a symbol in its normal form says of its document: the last supplement tells. */
export function kindOfSymbol(symbol: string): NotificationKind {
  const read = parseNotificationSymbol(symbol);
  return ('symbol' in read ? read.symbol.supplements.at(-1)?.kind : undefined) ?? 'ORIGINAL';
}

/** The days of a notification that tell whether comments may be given. */
export interface CommentPeriod {
  readonly notifiedOn: string;
  readonly commentDeadline: string | null;
}

/**
 * Whether comments may be given on a day: from the notification to the deadline, both included; never where none was set.
 * Source: Agreement on Technical Barriers to Trade, article 2.9.4; SPS Agreement, Annex B, 5 (d).
 */
export function isOpenOn({ notifiedOn, commentDeadline }: CommentPeriod, on: string): boolean {
  return commentDeadline !== null && notifiedOn <= on && on <= commentDeadline;
}

/** Days from a day to the comment deadline, negative once it has passed; null where none was set. */
export function daysLeftOn({ commentDeadline }: CommentPeriod, on: string): number | null {
  return commentDeadline === null ? null : daysFrom(on, commentDeadline);
}

interface NotificationFacts extends CommentPeriod {
  readonly symbol: string;
  readonly agreement: string;
  readonly member: string;
  readonly adoptedOn: string | null;
  readonly inForceOn: string | null;
  readonly link: string | null;
  readonly icsCodes: readonly { readonly ics: string }[];
  readonly hsCodes: readonly { readonly hs: string }[];
  readonly terms: readonly { readonly term: string }[];
}

function symbolProblems({ symbol, agreement, member }: NotificationFacts): FieldProblem[] {
  const read = parseNotificationSymbol(symbol);
  if ('reason' in read) return [fieldProblem('symbol', symbol, read.reason)];
  const told = read.symbol;
  return [
    ...(told.agreement === agreement
      ? []
      : [fieldProblem('agreement', agreement, `is not that of ${symbol}, ${told.agreement}`)]),
    ...(told.member === member
      ? []
      : [fieldProblem('member', member, `is not the member of ${symbol}, ${told.member}`)]),
  ];
}

/** Source: ICS: a field of 2 digits, a group of 3, a subgroup of 2. */
const ICS_CODE = /^\d\d(?:\.\d{3}(?:\.\d\d)?)?$/;

/** Titles are in Chinese, and found by two neighbouring characters. */
const TERM = /^\p{Script=Han}{2}/u;

function listProblems({ icsCodes, hsCodes, terms }: NotificationFacts): FieldProblem[] {
  const ics = icsCodes.map((each) => each.ics);
  const hs = hsCodes.map((each) => each.hs);
  const words = terms.map(({ term }) => term);
  return [
    ...ics.flatMap((code, index) =>
      ICS_CODE.test(code)
        ? []
        : [fieldProblem(`icsCodes[${String(index)}].ics`, code, 'is no code of ICS, e.g. 97.200.50')],
    ),
    ...hs.flatMap((code, index) => hsProblem(`hsCodes[${String(index)}].hs`, code)),
    ...words.flatMap((term, index) =>
      TERM.test(term)
        ? []
        : [fieldProblem(`terms[${String(index)}].term`, term, 'must begin with two Chinese characters')],
    ),
    ...repeatProblems('icsCodes', ics),
    ...repeatProblems('hsCodes', hs),
    ...repeatProblems('terms', words),
  ];
}

/**
 * What is wrong with a notification: a symbol that is none or says otherwise, days that cannot follow each other so,
 * codes and words that are none, an unsafe link.
 */
export function notificationProblems(facts: NotificationFacts, today: string): FieldProblem[] {
  const { notifiedOn, commentDeadline, adoptedOn, inForceOn, link } = facts;
  return [
    ...symbolProblems(facts),
    ...aheadProblem('notifiedOn', notifiedOn, today),
    ...orderProblem('commentDeadline', commentDeadline, notifiedOn, 'the day of the notification'),
    ...orderProblem('inForceOn', inForceOn, adoptedOn, 'the day of adoption'),
    ...listProblems(facts),
    ...linkProblem('link', link),
  ];
}
