import { normalNumber } from '../../numbers';
import type { PlainDate } from '../catalogue/StandardFacts';
import type { AnswerFacts, CommentFacts, ProjectOutline } from './ProjectFacts';
import type { AnswerInput, CommentInput, ProposeInput } from './projectInputs';

/** The outline that a proposal brings. */
export function proposedOutline(input: ProposeInput): ProjectOutline {
  const { planNumber, title, level, kind, revises, track, basedOn, lead, source, provenance } = input;
  return {
    planNumber: planNumber.trim(),
    title: title.trim(),
    level,
    kind: kind ?? (revises == null ? 'NEW' : 'REVISION'),
    track: track ?? 'NORMAL',
    basedOn: basedOn == null ? null : normalNumber(basedOn),
    revises: revises == null ? null : normalNumber(revises),
    lead: lead == null ? null : { name: lead.name.trim(), creditCode: lead.creditCode ?? null },
    source: source ?? null,
    provenance: provenance ?? 'SOURCED',
  };
}

/** The comment that an input brings. */
export function commentFacts({ by, clause, text, on }: CommentInput, today: PlainDate): CommentFacts {
  return { by: by.trim(), clause: clause ?? null, text: text.trim(), on: on ?? today };
}

/** The answer that an input brings. */
export function answerFacts({ answer, reason, on }: AnswerInput, today: PlainDate): AnswerFacts {
  return { answer, reason: reason ?? null, on: on ?? today };
}
