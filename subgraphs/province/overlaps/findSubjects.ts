import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import { GatheredReads } from '../../../shared/kernel/listing/GatheredReads';
import type { Reads } from '../../../shared/kernel/listing/Reads';
import { OverlapCandidates } from '../novelty/OverlapCandidates';
import { overlapOf } from '../novelty/overlapRules';
import { comparedStandard, type ComparedStandard } from './ComparedStandard';
import type { Finding } from './Finding';
import { lifetimeOf, sharedLifetime } from './lifetimeRules';
import { SubjectCandidates } from './SubjectCandidates';
import { compareSubjects, SUBJECT_SCORE, type SubjectRelation } from './subjectRules';
import { TermCounts } from './TermCounts';

/** Findings of one standard: the nearest. */
export const MOST_NEAREST = 20;

/** Two standards whose titles name much the same subject, however rare the words that they share; in the order of their numbers. */
interface LikelyPair {
  readonly one: ComparedStandard;
  readonly other: ComparedStandard;
  readonly relation: SubjectRelation;
}

function likelyPair(sought: ComparedStandard, found: ComparedStandard): LikelyPair[] {
  const [one, other] = sought.sortKey < found.sortKey ? [sought, found] : [found, sought];
  const comparison = compareSubjects(one.subject, other.subject);
  return comparison ? [{ one, other, relation: comparison.relation }] : [];
}

function findingOf({ one, other, relation }: LikelyPair, counts: TermCounts): Finding[] {
  const text = counts.weigh(one.subject.compared);
  const { score } = overlapOf(text, { title: other.title, titleEn: null });
  const lifetime = sharedLifetime(lifetimeOf(one), lifetimeOf(other));
  if (score < SUBJECT_SCORE || !lifetime) return [];
  const terms = text.terms.map(({ term, standards }) => [term, standards] as const);
  const subject = { score, relation, indexed: text.indexed, terms };
  return [{ kind: 'SAME_SUBJECT', one, other, lifetime, subject }];
}

/** Finds the standards of other sectors whose subjects are much the same as those of some. */
export async function findSubjects(rows: readonly StandardRow[], reads: Reads): Promise<Finding[]> {
  const standards = rows.map(comparedStandard);
  const candidates = new OverlapCandidates(new GatheredReads(reads));
  const counts = new TermCounts(candidates);
  await counts.take(standards.map(({ subject }) => subject.compared));
  const found = await new SubjectCandidates({ counts, candidates, reads }).find(standards);
  const likely = standards.map((standard, place) =>
    (found[place] ?? []).flatMap((other) => likelyPair(standard, other)),
  );
  await counts.take(likely.flat().map(({ one }) => one.subject.compared));
  return likely.flatMap((pairs) =>
    pairs
      .flatMap((pair) => findingOf(pair, counts))
      .sort((a, b) => (b.subject?.score ?? 0) - (a.subject?.score ?? 0))
      .slice(0, MOST_NEAREST),
  );
}
