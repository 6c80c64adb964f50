import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import { condition, isOneOf } from '../../../shared/kernel/listing/Condition';
import type { Reads } from '../../../shared/kernel/listing/Reads';
import { anchorsOf } from '../novelty/findOverlaps';
import type { OverlapCandidates } from '../novelty/OverlapCandidates';
import { termsSearched } from '../novelty/rarityRules';
import { searchOf } from './candidateRules';
import { comparedColumns, comparedStandard, mayRepeat, type ComparedStandard } from './ComparedStandard';
import { GainSums } from './GainSums';
import { SUBJECT_SCORE } from './subjectRules';
import type { TermCounts } from './TermCounts';
import { TermPostings } from './TermPostings';

/** Standards whose titles are compared with one, of those that share most with it. */
const MOST_COMPARED = 60;

/** Standards that are read of those that share most with one: as many at a time, and as many at most. */
const [READ_AT_ONCE, MOST_READ] = [90, 540];

const [FIRST_DAY, LAST_DAY] = ['0001-01-01', '9999-12-31'];

/** Standards of other sectors that are in force while this one is, as a condition on the table `s`. */
function besides({ sector, inForceFrom, withdrawnOn }: ComparedStandard) {
  return condition(
    's.sector <> ? AND (s.withdrawnOn IS NULL OR s.withdrawnOn > ?) AND (s.inForceFrom IS NULL OR s.inForceFrom < ?)',
    sector,
    inForceFrom ?? FIRST_DAY,
    withdrawnOn ?? LAST_DAY,
  );
}

/** What candidates are found by. */
export interface CandidateSources {
  /** The terms of the titles of those to be compared must have been counted. */
  readonly counts: TermCounts;
  readonly candidates: OverlapCandidates;
  readonly reads: Reads;
}

/**
 * Finds the standards that may be of much the same subject as some. The postings of a term are read once for all of them,
 * and of the standards only those that can come up to the least score: a bounded number of statements and of postings,
 * however large the index is.
 */
export class SubjectCandidates {
  private readonly known = new Map<number, ComparedStandard>();

  constructor(private readonly sources: CandidateSources) {}

  /** Of each standard those that may repeat it, at most 120. */
  async find(standards: readonly ComparedStandard[]): Promise<ComparedStandard[][]> {
    const near = await this.near(standards);
    const [titled, sharing] = await Promise.all([
      Promise.all(standards.map((each, place) => this.titled(each, near[place] ?? []))),
      this.sharing(standards, near),
    ]);
    return standards.map((_, place) => [...new Set([...(titled[place] ?? []), ...(sharing[place] ?? [])])]);
  }

  /** Serials of those that may come up to the least score, those that share most first. */
  private async near(standards: readonly ComparedStandard[]): Promise<number[][]> {
    const { counts, candidates } = this.sources;
    const searches = standards.map(({ subject }) =>
      searchOf(counts.weigh(subject.compared), subject.subjectTerms(), SUBJECT_SCORE),
    );
    const terms = searches.flatMap(({ finding, telling }) => [...finding, ...telling]);
    const postings = new TermPostings(candidates);
    await postings.take([...new Set(terms.map(({ term }) => term))]);
    const sums = new GainSums(postings);
    return searches.map((search) => sums.near(search));
  }

  /** Those whose titles are of the same wording, where there are more that share as much than are compared. */
  private async titled(
    standard: ComparedStandard,
    { length }: readonly number[],
  ): Promise<ComparedStandard[]> {
    if (length > 0 && length <= MOST_COMPARED) return [];
    const { counts, candidates } = this.sources;
    const anchors = anchorsOf(standard.title, termsSearched(counts.weigh(standard.subject.compared).terms));
    const rows = await candidates.titled(anchors, besides(standard), MOST_COMPARED);
    return rows.map((row) => this.keep(row)).filter((each) => mayRepeat(standard, each));
  }

  /** Those that share most. */
  private async sharing(
    standards: readonly ComparedStandard[],
    near: readonly (readonly number[])[],
  ): Promise<ComparedStandard[][]> {
    const found = standards.map((): ComparedStandard[] => []);
    for (let from = 0; from < MOST_READ; from += READ_AT_ONCE) {
      const parts = near.map((serials, place) =>
        (found[place] ?? []).length < MOST_COMPARED ? serials.slice(from, from + READ_AT_ONCE) : [],
      );
      if (parts.every(({ length }) => length === 0)) break;
      await this.read(parts.flat());
      standards.forEach((standard, place) => {
        const read = (parts[place] ?? []).flatMap((serial) => this.known.get(serial) ?? []);
        found[place]?.push(...read.filter((each) => mayRepeat(standard, each)));
      });
    }
    return found.map((each) => each.slice(0, MOST_COMPARED));
  }

  private async read(serials: readonly number[]): Promise<void> {
    const unknown = [...new Set(serials)].filter((serial) => !this.known.has(serial));
    if (unknown.length === 0) return;
    const which = isOneOf('s.serial', unknown);
    const columns = comparedColumns.map((column) => `s.${column}`).join(', ');
    const sql = `SELECT ${columns} FROM standard s WHERE ${which.sql}`;
    const rows = await this.sources.reads.rows<StandardRow>({ sql, values: which.values, order: '' });
    for (const row of rows) this.keep(row);
  }

  /** A standard as it is compared, the same however often it is met. */
  private keep(row: StandardRow): ComparedStandard {
    const known = this.known.get(row.serial);
    if (known) return known;
    const made = comparedStandard(row);
    this.known.set(row.serial, made);
    return made;
  }
}
