import { fieldProblem, type FieldProblem } from '../../errors';
import { checkCreditCode, StandardNumber } from '../../numbers';
import type { PlainDate } from '../catalogue/StandardFacts';
import { longest, textProblem } from '../catalogue/standardTextRules';
import { pastDayProblem } from '../lifecycle/dayRules';
import { CommentAnswerEnum } from './projectEnums';
import type { AnswerFacts, CommentFacts, ProjectOutline } from './ProjectFacts';

/** Longest texts of projects and comments, in characters. */
const longestOf = { planNumber: 60, comment: 2000 } as const;

/** Letters, digits and what stands between them in numbers of plans, e.g. `20251234-T-469` or `苏市监标〔2025〕12号`. */
const PLAN_NUMBER = /^[\p{L}\p{N}](?:[\p{L}\p{N}._/()（）〔〕-]*[\p{L}\p{N})）〕])?$/u;

/** What is wrong with a number of the plan. */
export function planNumberProblem(planNumber: string): FieldProblem[] {
  const fault = textProblem('planNumber', planNumber, longestOf.planNumber);
  if (fault.length > 0 || PLAN_NUMBER.test(planNumber)) return fault;
  return [
    fieldProblem('planNumber', planNumber, 'must be letters and digits, with - . / _ or brackets between'),
  ];
}

function revisionProblems({ kind, revises }: ProjectOutline): FieldProblem[] {
  if (revises === null) {
    return kind === 'REVISION' ? [fieldProblem('revises', revises, 'is needed for a revision')] : [];
  }
  if (kind !== 'REVISION') return [fieldProblem('revises', revises, 'is for a revision only')];
  const parsed = StandardNumber.tryParse(revises);
  if ('reason' in parsed) return [fieldProblem('revises', revises, parsed.reason)];
  return parsed.number.isDated ? [] : [fieldProblem('revises', revises, 'must name an edition, by its year')];
}

/** Source: fast-track procedure for national standards (采用快速程序制定国家标准的管理规定). */
function trackProblems({ track, kind, basedOn }: ProjectOutline): FieldProblem[] {
  if (track === 'WITHOUT_DRAFTING' && basedOn === null)
    return [
      fieldProblem('basedOn', basedOn, 'must name the document adopted, for a project without drafting'),
    ];
  if (track === 'WITHOUT_COMMENT' && kind === 'NEW' && basedOn === null)
    return [
      fieldProblem('basedOn', basedOn, 'must name the standard converted, for a project without comments'),
    ];
  return [];
}

/** All that is wrong with the outline of a project; empty when nothing is. Whether what it revises exists is not asked. */
export function checkProjectOutline(outline: ProjectOutline): FieldProblem[] {
  const { planNumber, title, basedOn, lead, source } = outline;
  const creditCode = lead?.creditCode ?? null;
  const checked = creditCode === null ? { ok: true as const } : checkCreditCode(creditCode);
  return [
    ...planNumberProblem(planNumber),
    ...textProblem('title', title, longest.title),
    ...textProblem('basedOn', basedOn, longest.document),
    ...revisionProblems(outline),
    ...trackProblems(outline),
    ...textProblem('lead.name', lead?.name ?? null, longest.name),
    ...(checked.ok ? [] : [fieldProblem('lead.creditCode', creditCode, checked.reason)]),
    ...textProblem('source', source, longest.source),
  ];
}

/** All that is wrong with a comment; empty when nothing is. */
export function checkComment({ by, clause, text, on }: CommentFacts, today: PlainDate): FieldProblem[] {
  return [
    ...textProblem('by', by, longest.name),
    ...textProblem('clause', clause, longest.clause),
    ...textProblem('text', text, longestOf.comment),
    ...pastDayProblem(on, today),
  ];
}

/** All that is wrong with an answer; empty when nothing is. What is not taken over needs a reason. */
export function checkAnswer({ answer, reason, on }: AnswerFacts, today: PlainDate): FieldProblem[] {
  const isUnexplained = answer !== 'ACCEPTED' && reason === null;
  return [
    ...(Object.hasOwn(CommentAnswerEnum, answer) ? [] : [fieldProblem('answer', answer, 'is no answer')]),
    ...(isUnexplained ? [fieldProblem('reason', reason, `${answer} needs a reason`)] : []),
    ...textProblem('reason', reason, longestOf.comment),
    ...pastDayProblem(on, today),
  ];
}
