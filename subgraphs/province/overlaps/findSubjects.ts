import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import { condition } from '../../../shared/kernel/listing/Condition';
import { GatheredReads } from '../../../shared/kernel/listing/GatheredReads';
import type { Reads } from '../../../shared/kernel/listing/Reads';
import { anchorsOf } from '../novelty/findOverlaps';
import { OverlapCandidates } from '../novelty/OverlapCandidates';
import { overlapOf, type Overlap } from '../novelty/overlapRules';
import { termsRequired, termsSearched } from '../novelty/rarityRules';
import type { Finding } from './Finding';
import { lifetimeOf, sharedLifetime } from './lifetimeRules';
import { compareSubjects, regionsMeet, SUBJECT_SCORE, type SubjectRelation } from './subjectRules';
import { TermCounts } from './TermCounts';

/** Standards whose titles are compared with one, of those that share most with it. */
const MOST_COMPARED = 60;

/** Findings of one standard: the nearest. */
export const MOST_NEAREST = 20;

const [FIRST_DAY, LAST_DAY] = ['0001-01-01', '9999-12-31'];

/** Standards of other sectors that are in force while this one is, as a condition on the table `s`. */
function besides({ sector, inForceFrom, withdrawnOn }: StandardRow) {
  return condition(
    's.sector <> ? AND (s.withdrawnOn IS NULL OR s.withdrawnOn > ?) AND (s.inForceFrom IS NULL OR s.inForceFrom < ?)',
    sector,
    inForceFrom ?? FIRST_DAY,
    withdrawnOn ?? LAST_DAY,
  );
}

/** The standards that may be of much the same subject as one: two statements, which reads that gather make of many. */
async function candidatesOf(row: StandardRow, counts: TermCounts, candidates: OverlapCandidates) {
  const text = counts.weigh(row.title);
  const applies = besides(row);
  const searched = termsSearched(
    termsRequired(text.terms, SUBJECT_SCORE).filter(({ standards }) => standards > 1),
  );
  const anchors = anchorsOf(row.title, termsSearched(text.terms));
  const [titled, sharing] = await Promise.all([
    candidates.titled(anchors, applies, MOST_COMPARED),
    candidates.standards(searched, applies, MOST_COMPARED),
  ]);
  return [...new Map([...titled, ...sharing].map((each) => [each.serial, each])).values()];
}

/** Two standards that may be of much the same subject, in the order of their numbers, whichever was looked for. */
interface Pair {
  readonly one: StandardRow;
  readonly other: StandardRow;
}

/** A pair whose titles name much the same subject, however rare the words that they share. */
interface LikelyPair extends Pair {
  readonly relation: SubjectRelation;
}

function pairOf(sought: StandardRow, found: StandardRow): Pair {
  return sought.sortKey < found.sortKey ? { one: sought, other: found } : { one: found, other: sought };
}

/** Whether it is worth the while to score a pair: places, days and editions decide before titles do. */
function mayRepeat({ one, other }: Pair): boolean {
  return one.base !== other.base && regionsMeet(one.regionCode, other.regionCode);
}

const overlapOfPair = ({ one, other }: Pair, counts: TermCounts): Overlap =>
  overlapOf(counts.weigh(one.title), { title: other.title, titleEn: null });

function likelyPair(pair: Pair, counts: TermCounts): LikelyPair[] {
  const overlap = overlapOfPair(pair, counts);
  const comparison = overlap.sharedTerms.length > 0 ? compareSubjects(pair.one.title, overlap) : null;
  return comparison ? [{ ...pair, relation: comparison.relation }] : [];
}

function findingOf(pair: LikelyPair, counts: TermCounts): Finding[] {
  const { one, other, relation } = pair;
  const { score } = overlapOfPair(pair, counts);
  const lifetime = sharedLifetime(lifetimeOf(one), lifetimeOf(other));
  if (score < SUBJECT_SCORE || !lifetime) return [];
  const { terms, indexed } = counts.weigh(one.title);
  const counted = terms.map(({ term, standards }) => [term, standards] as const);
  return [
    { kind: 'SAME_SUBJECT', one, other, lifetime, subject: { score, relation, indexed, terms: counted } },
  ];
}

/**
 * Finds the standards of other sectors whose subjects are much the same as those of some. No standard is compared with all
 * others: those that cannot come up to the least score are never read. A fixed number of statements for all of them,
 * each of which reads a bounded number of postings, however large the index is.
 */
export async function findSubjects(rows: readonly StandardRow[], reads: Reads): Promise<Finding[]> {
  const candidates = new OverlapCandidates(new GatheredReads(reads));
  const counts = new TermCounts(candidates);
  await counts.take(rows.map(({ title }) => title));
  const found = await Promise.all(rows.map((row) => candidatesOf(row, counts, candidates)));
  const likely = rows.map((row, place) =>
    (found[place] ?? [])
      .map((other) => pairOf(row, other))
      .filter(mayRepeat)
      .flatMap((pair) => likelyPair(pair, counts)),
  );
  await counts.take(likely.flat().map(({ one }) => one.title));
  return likely.flatMap((pairs) =>
    pairs
      .flatMap((pair) => findingOf(pair, counts))
      .sort((a, b) => (b.subject?.score ?? 0) - (a.subject?.score ?? 0))
      .slice(0, MOST_NEAREST),
  );
}
