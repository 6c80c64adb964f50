import { fieldProblem, type FieldProblem } from '../../errors';
import type { StandardFacts } from './StandardFacts';

/** Longest texts a standard may carry, in characters. */
export const longest = {
  code: 100,
  title: 500,
  titleEn: 1000,
  name: 200,
  committeeCode: 40,
  classCode: 40,
  document: 100,
  clause: 100,
  note: 500,
  source: 2000,
} as const;

/** What no text may hold: control characters, halves of surrogate pairs, and the mark that decoders leave for damaged bytes. */
const unprintable = /[\p{Cc}\p{Cs}\uFFFD\uFFFE\uFFFF]/u;

/** Why a text is not acceptable, or undefined when it is. */
function textFault(text: string, most: number): string | undefined {
  if (text.trim() === '') return 'must not be empty';
  // A text has at most as many characters as UTF-16 units, so most texts need no counting.
  const length = text.length <= most ? text.length : [...text].length;
  if (length > most) return `must have at most ${most} characters, has ${length}`;
  if (unprintable.test(text)) return 'must not contain control characters or damaged ones';
  return undefined;
}

/** The problem with one text, if any; null is no text and has none. */
export function textProblem(field: string, text: string | null, most: number): FieldProblem[] {
  const fault = text === null ? undefined : textFault(text, most);
  return fault === undefined ? [] : [fieldProblem(field, text, fault)];
}

const REGION_CODE = /^\d{6}$/;

/** What is wrong with the texts that a standard carries once. */
export function textProblems(facts: StandardFacts): FieldProblem[] {
  const region =
    facts.region === null || REGION_CODE.test(facts.region)
      ? []
      : [fieldProblem('region', facts.region, 'must be a GB/T 2260 code of six digits')];
  return [
    ...textProblem('title', facts.title, longest.title),
    ...textProblem('titleEn', facts.titleEn, longest.titleEn),
    ...textProblem('competentDepartment', facts.competentDepartment, longest.name),
    ...textProblem('committee.code', facts.committee?.code ?? null, longest.committeeCode),
    ...textProblem('committee.name', facts.committee?.name ?? null, longest.name),
    ...textProblem('source', facts.source, longest.source),
    ...region,
  ];
}
