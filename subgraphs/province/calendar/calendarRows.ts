import { LAST_DAY } from '../../../shared/kernel/calendar/calendarDays';
import {
  reviewSpans,
  type LostReference,
  type ReviewSpan,
} from '../../../shared/kernel/calendar/reviewSpans';
import type { CalendarStandard, CitedName } from './CalendarStandard';
import { lossesOfName, type NamedEdition } from './citedNames';
import type { KnownProposal } from './knownProposals';
import type { KnownTimes } from './knownTimes';
import { STILL_KNOWN, type ReviewDueVersion } from './reviewDueTable';

/** What is known, or was for a time, around a standard. */
export interface CalendarFacts {
  /** The standard itself as it was known, of which no two times meet. */
  readonly states: readonly CalendarStandard[];
  /** Of what it cites, the editions of those names of which one is withdrawn, or was. */
  readonly editions: ReadonlyMap<string, readonly NamedEdition[]>;
  readonly proposals: readonly KnownProposal[];
}

/** When a standard is due for review, or was known to be for a time. */
export type CalendarRow = Omit<ReviewDueVersion, 'place'>;

/** Stands before all moments. */
const EVER = '';

const fromOf = ({ knownFrom }: KnownTimes) => knownFrom ?? EVER;
const toOf = ({ knownTo }: KnownTimes) => knownTo ?? STILL_KNOWN;

/** Each document that is cited once, by the number under which it is cited, and when it does not apply. */
function lostReferences(
  cites: readonly CitedName[],
  editions: ReadonlyMap<string, readonly NamedEdition[]>,
): LostReference[] {
  const losses: LostReference[] = [];
  for (const code of new Set(cites.map((name) => name.code)))
    for (const { from, until } of lossesOfName(editions.get(code) ?? [])) losses.push({ code, from, until });
  return losses;
}

/** When and why a standard is due by what is known at once: its state, editions and proposals of one moment. */
export function spansOf(
  state: CalendarStandard,
  { editions, proposals }: Omit<CalendarFacts, 'states'>,
): ReviewSpan[] {
  const { issuedOn, effectiveOn, withdrawnOn, reviews, cites } = state;
  const losses = editions.size === 0 ? NONE : lostReferences(cites, editions);
  return reviewSpans({ issuedOn, effectiveOn, withdrawnOn, reviews, losses, proposals });
}

const NONE: readonly LostReference[] = [];

function rowsOf(
  state: CalendarStandard,
  facts: Omit<CalendarFacts, 'states'>,
  knownFrom: string | null,
  knownTo: string,
): CalendarRow[] {
  const { id: standardId, serial, sector, regionCode } = state;
  return spansOf(state, facts).map(({ dueOn, ageOn, citedOn, lowOn, onFrom, onTo }) => ({
    standardId,
    serial,
    sector,
    regionCode,
    dueOn,
    ageOn,
    citedOn,
    lowOn,
    onFrom,
    onTo,
    knownFrom,
    knownTo,
  }));
}

/** What a row tells, whenever it is known. */
const textOf = (row: CalendarRow) => JSON.stringify({ ...row, knownFrom: null, knownTo: null });

/** The moments at which something came to be known or changed, in order. */
function moments({ states, editions, proposals }: CalendarFacts): string[] {
  const times = [...states, ...proposals, ...[...editions.values()].flat()];
  return [...new Set(times.flatMap((each) => [fromOf(each), toOf(each)]))].sort();
}

/** Whether all that decides was known when a standard came, and still is. */
function isSteady(state: CalendarStandard, { editions, proposals }: CalendarFacts): boolean {
  const [since, until] = [fromOf(state), toOf(state)];
  const isKnown = (each: KnownTimes) => fromOf(each) <= since && toOf(each) >= until;
  for (const all of editions.values()) if (!all.every(isKnown)) return false;
  return proposals.every(isKnown);
}

/**
 * When a standard is due for review, by what is known and by all that was known before: a row for each time between two
 * turns of its calendar and each time for which that was known. One that neither has ended is the row of the calendar.
 */
export function calendarRows(facts: CalendarFacts): CalendarRow[] {
  const { states, editions, proposals } = facts;
  const [only] = states;
  // Of most nothing else was ever known since they came.
  if (only && states.length === 1 && isSteady(only, facts))
    return rowsOf(only, facts, only.knownFrom, toOf(only));
  const rows: CalendarRow[] = [];
  let last = new Map<string, CalendarRow>();
  const turns = moments(facts);
  for (const [place, from] of turns.slice(0, -1).entries()) {
    const to = turns[place + 1] ?? STILL_KNOWN;
    const isKnown = (each: KnownTimes) => fromOf(each) <= from && toOf(each) > from;
    const state = states.find(isKnown);
    const known = {
      editions: new Map([...editions].map(([name, all]) => [name, all.filter(isKnown)] as const)),
      proposals: proposals.filter(isKnown),
    };
    const next = new Map<string, CalendarRow>();
    for (const row of state ? rowsOf(state, known, from === EVER ? null : from, to) : []) {
      const text = textOf(row);
      const before = last.get(text);
      if (before) before.knownTo = to;
      else rows.push(row);
      next.set(text, before ?? row);
    }
    last = next;
  }
  return rows;
}

/** Whether a row is that of the calendar as it is: neither what it tells nor its being known has ended. */
export const isOpen = ({ onTo, knownTo }: CalendarRow): boolean =>
  onTo === LAST_DAY && knownTo === STILL_KNOWN;
