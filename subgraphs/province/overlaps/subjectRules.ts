import { foldText } from '../../../shared/kernel/listing/searchText';
import { regionPrefix } from '../../../shared/reference';
import { termsLookedAt } from '../novelty/rarityRules';
import { SubjectTitle } from './SubjectTitle';

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

/** What a title says of its subject, in one form: words that every title has, and the place, left out. */
export function subjectOf(title: string): string {
  return foldText(new SubjectTitle(title).wordsBeside([]).join(' '));
}

/**
 * Whether two titles name much the same subject. They do where both are for the same (a vocabulary beside requirements is
 * no repetition), and where only one of them, or neither, says something of its subject that the other does not: `水泥` on
 * one side and `玻璃` on the other are two subjects, however much of their titles is alike.
 */
export function compareSubjects(one: SubjectTitle, other: SubjectTitle): SubjectComparison | null {
  if (one.function !== other.function || one.differsFrom(other)) return null;
  const shared = termsLookedAt(one.compared.terms).filter((term) => other.compared.terms.has(term));
  if (shared.length === 0) return null;
  const [ownWords, otherWords] = [one.wordsBeside(shared), other.wordsBeside(shared)];
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
