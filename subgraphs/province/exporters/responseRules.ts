import {
  aheadProblem,
  fieldProblem,
  orderProblem,
  repeatProblems,
  type FieldProblem,
} from '../../../shared/errors';
import { isOpenOn, type CommentPeriod } from '../barriers/notificationRules';
import { hsProblem } from '../outreach/outreachRules';

/** How a warning stands to the comment period of what it warns of; premature only where that was given another day since. */
export type WarningTiming = 'IN_TIME' | 'LATE' | 'PREMATURE' | 'NO_DEADLINE';

/** How a warning given on a day stands to the comment period: in time up to the deadline, that day included. */
export function timingOf(period: CommentPeriod, warnedOn: string): WarningTiming {
  if (warnedOn < period.notifiedOn) return 'PREMATURE';
  if (period.commentDeadline === null) return 'NO_DEADLINE';
  return isOpenOn(period, warnedOn) ? 'IN_TIME' : 'LATE';
}

/** What is wrong with a warning beside what it warns of: nobody is warned of a notification before there is one. */
export function warningProblems(warnedOn: string, { notifiedOn }: CommentPeriod): FieldProblem[] {
  return orderProblem('warnedOn', warnedOn, notifiedOn, 'the day of the notification');
}

/** How far an aid has come. */
export type AidState = 'ASKED' | 'UNDER_WAY' | 'SETTLED' | 'DECLINED';

interface AidFacts {
  readonly askedOn: string;
  readonly closedOn: string | null;
  readonly state: AidState;
  readonly measures: readonly { readonly doneOn: string }[];
}

const isClosed = (state: AidState) => state === 'SETTLED' || state === 'DECLINED';

function stateProblems({ state, closedOn, measures }: AidFacts): FieldProblem[] {
  return [
    ...(isClosed(state) && closedOn === null
      ? [fieldProblem('closedOn', closedOn, `must be told of an aid that is ${state}`)]
      : []),
    ...(!isClosed(state) && closedOn !== null
      ? [fieldProblem('closedOn', closedOn, `is for an aid that is settled or declined, not ${state}`)]
      : []),
    ...(state === 'SETTLED' && measures.length === 0
      ? [fieldProblem('measures', 0, 'must tell what was done before an aid is settled')]
      : []),
    ...((state === 'ASKED' || state === 'DECLINED') && measures.length > 0
      ? [fieldProblem('measures', measures.length, `cannot be told of an aid that is ${state}`)]
      : []),
  ];
}

/**
 * What is wrong with an aid: what was done goes with its state, and its days follow each other. The states are this
 * project's own. Source: the plan, chapter 2 (8) 2: 完善应对技术性贸易措施的援助机制.
 */
export function aidProblems(facts: AidFacts, today: string): FieldProblem[] {
  const { askedOn, closedOn, measures } = facts;
  return [
    ...aheadProblem('askedOn', askedOn, today),
    ...aheadProblem('closedOn', closedOn, today),
    ...orderProblem('closedOn', closedOn, askedOn, 'the day on which it was asked for'),
    ...measures.flatMap(({ doneOn }, index) => {
      const field = `measures[${String(index)}].doneOn`;
      return [
        ...aheadProblem(field, doneOn, today),
        ...orderProblem(field, doneOn, askedOn, 'the day on which aid was asked for'),
      ];
    }),
    ...stateProblems(facts),
  ];
}

interface ExporterFacts {
  readonly hsCodes: readonly { readonly hs: string }[];
  readonly markets: readonly { readonly member: string }[];
}

/** What is wrong with an exporter: it exports something somewhere, each told once and by a code. */
export function exporterProblems({ hsCodes, markets }: ExporterFacts): FieldProblem[] {
  const codes = hsCodes.map(({ hs }) => hs);
  const members = markets.map(({ member }) => member);
  return [
    ...(codes.length === 0 ? [fieldProblem('hsCodes', 0, 'must have at least one')] : []),
    ...(members.length === 0 ? [fieldProblem('markets', 0, 'must have at least one')] : []),
    ...codes.flatMap((code, index) => hsProblem(`hsCodes[${String(index)}].hs`, code)),
    ...members.flatMap((member, index) =>
      /^[A-Z]{2,5}$/.test(member)
        ? []
        : [
            fieldProblem(
              `markets[${String(index)}].member`,
              member,
              'is no code of a member: two to five capitals, as in symbols of notifications',
            ),
          ],
    ),
    ...repeatProblems('hsCodes', codes),
    ...repeatProblems('markets', members),
  ];
}
