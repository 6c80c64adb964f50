import { foldText } from '../../../shared/kernel/listing/searchText';
import { regionPrefix } from '../../../shared/reference';
import type { Overlap } from '../novelty/overlapRules';
import { emptyStretches, functionWords, type TitleFunction } from './titleWords';

/**
 * Least score of two titles of much the same subject. Of 64 pairs planted among 2,000 made-up standards 56 come up to it and
 * nothing else does; of five such indexes 274 of 320. At 0.6 they were 238, at 0.4 284 and one that was not planted
 * (measured; `precision.test.ts` holds the first).
 */
export const SUBJECT_SCORE = 0.5;

/** How the subjects of two standards lie to each other: the same, or one within the other. */
export type SubjectRelation = 'SAME' | 'WITHIN';

/** What two titles have and have not in common. */
export interface SubjectComparison {
  readonly relation: SubjectRelation;
  /** What only the first says of its subject. */
  readonly ownWords: readonly string[];
  /** What only the second says of its subject. */
  readonly otherWords: readonly string[];
}

/** What a standard is for, as its title tells. */
export function functionOf(title: string): TitleFunction {
  return functionWords.find(([, words]) => words.test(title))?.[0] ?? 'REQUIREMENTS';
}

/** The words of a text outside stretches of it, in order. */
function wordsOutside(text: string, stretches: readonly (readonly [number, number])[]): string[] {
  const units = [...Array(text.length).keys()].map((place) => text.charAt(place));
  for (const [start, end] of stretches) units.fill(' ', start, end);
  return units.join('').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** What a title says of its subject, in one form: words that every title has, and the place, left out. */
export function subjectOf(title: string): string {
  return foldText(wordsOutside(title, emptyStretches(title)).join(' '));
}

const asStretch = ({ start, end }: { readonly start: number; readonly end: number }) => [start, end] as const;

/**
 * Whether two titles name much the same subject. They do where both are for the same (a vocabulary beside requirements is
 * no repetition), and where only one of them, or neither, says something of its subject that the other does not: `水泥` on
 * one side and `玻璃` on the other are two subjects, however much of their titles is alike.
 */
export function compareSubjects(
  title: string,
  { title: other, spans, titleSpans }: Pick<Overlap, 'title' | 'spans' | 'titleSpans'>,
): SubjectComparison | null {
  if (functionOf(title) !== functionOf(other)) return null;
  const ownWords = wordsOutside(title, [...spans.map(asStretch), ...emptyStretches(title)]);
  const otherWords = wordsOutside(other, [...titleSpans.map(asStretch), ...emptyStretches(other)]);
  if (ownWords.length > 0 && otherWords.length > 0) return null;
  const relation = ownWords.length + otherWords.length === 0 ? 'SAME' : 'WITHIN';
  return { relation, ownWords, otherWords };
}

/** Whether two regions of GB/T 2260 have any place in common; no region is the whole country. */
export function regionsMeet(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true;
  const [a, b] = [regionPrefix(one), regionPrefix(other)];
  return a.startsWith(b) || b.startsWith(a);
}
