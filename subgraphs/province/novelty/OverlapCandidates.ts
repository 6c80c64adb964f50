import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import { allOf, isOneOf, type Condition } from '../../../shared/kernel/listing/Condition';
import type { Reads } from '../../../shared/kernel/listing/Reads';
import type { ProjectRow } from '../../../shared/kernel/projects';
import { stagesUnderWay } from '../../../shared/kernel/projects/projectTransitionRules';
import { COUNTED, type WeighedTerm } from './rarityRules';

/** Documents of each kind that are compared with a text. */
export const MOST_CANDIDATES = 200;

/** Terms that tell where in the index a title of one wording lies. */
const ANCHORS = 4;

/** A term and the weight with which a standard of one wording has it. */
export type Anchor = readonly [term: string, weight: number];

/** How many documents have each of some terms, and how many there are at all, each counted to `COUNTED` at most. */
export interface IndexCounts {
  readonly indexed: number;
  readonly counts: readonly number[];
}

/** Fills a list to the next power of two with what occurs nowhere: lists of all lengths make few statements. */
function padded<Item>(items: readonly Item[], nothing: Item): Item[] {
  const length = 2 ** Math.ceil(Math.log2(Math.max(8, items.length)));
  return [...items, ...Array.from({ length: length - items.length }, () => nothing)];
}

const NO_TERM: WeighedTerm = { term: '', standards: 0, weight: 0 };

/** The table of postings of a kind of document, and that of the documents. */
interface Searched {
  readonly postings: string;
  readonly table: string;
}

/** Standards of all sectors. */
export const STANDARDS: Searched = { postings: 'posting', table: 'standard' };

/** Projects of all sectors. */
export const PROJECTS: Searched = { postings: 'project_posting', table: 'project' };

/**
 * Finds the documents that may overlap a text, by the postings of their titles. Each question is one statement, and reads
 * a bounded number of postings however large the index is.
 */
export class OverlapCandidates {
  constructor(private readonly reads: Reads) {}

  /** In how many documents terms occur. */
  async count(terms: readonly string[], { postings, table }: Searched): Promise<IndexCounts> {
    const most = String(COUNTED);
    const parts = padded(terms, '').map(
      (_, place) => `SELECT ${String(place)} AS place, COUNT(*) AS count
        FROM (SELECT 1 FROM ${postings} p WHERE p.term = ? LIMIT ${most}) c`,
    );
    const all = `SELECT -1 AS place, COUNT(*) AS count FROM (SELECT 1 FROM ${table} LIMIT ${most}) c`;
    const rows = await this.reads.rows<{ place: number; count: number | string }>({
      sql: [all, ...parts].join(' UNION ALL '),
      values: padded(terms, ''),
      order: '',
    });
    const byPlace = new Map(rows.map(({ place, count }) => [Number(place), Number(count)]));
    return { indexed: byPlace.get(-1) ?? 0, counts: terms.map((_, place) => byPlace.get(place) ?? 0) };
  }

  /** The serials of standards that have terms: of each term the first `COUNTED` at most, as a search for it shows them. */
  async serials(terms: readonly string[]): Promise<(readonly number[])[]> {
    const first = `SELECT p.serial AS serial FROM posting p WHERE p.term = ?
                    ORDER BY p.weight, p.serial LIMIT ${String(COUNTED)}`;
    const parts = padded(terms, '').map(
      (_, place) => `SELECT ${String(place)} AS place, GROUP_CONCAT(t.serial) AS serials FROM (${first}) t`,
    );
    // One text for each term: five hundred rows of a number each take eight times as long (measured).
    const rows = await this.reads.rows<{ place: number; serials: string | null }>({
      sql: parts.join(' UNION ALL '),
      values: padded(terms, ''),
      order: '',
    });
    const byPlace = new Map(rows.map(({ place, serials }) => [Number(place), serials ?? '']));
    return terms.map((_, place) => JSON.parse(`[${byPlace.get(place) ?? ''}]`) as number[]);
  }

  /** Standards that meet a condition on the table `s` and share most of these terms, the rarer counting more. */
  standards(terms: readonly WeighedTerm[], applies: Condition): Promise<StandardRow[]> {
    return this.sharing(STANDARDS, terms, [applies]);
  }

  /** Projects under way, among those that a caller may see, that share most of these terms. */
  projects(terms: readonly WeighedTerm[], visible: Condition): Promise<ProjectRow[]> {
    const underWay = isOneOf('s.stage', stagesUnderWay);
    return this.sharing(PROJECTS, terms, [visible, underWay]);
  }

  /** Standards that meet a condition on the table `s` and have the anchors where a title of one wording has them. */
  titled(anchors: readonly Anchor[], applies: Condition, most = MOST_CANDIDATES): Promise<StandardRow[]> {
    const [first] = anchors;
    if (!first) return Promise.resolve([]);
    const [driving = first, ...others] = Array.from(
      { length: ANCHORS },
      (_, index) => anchors[index] ?? first,
    );
    const joins = others.map(
      (_, index) =>
        `CROSS JOIN posting p${String(index)} ON p${String(index)}.term = ? AND p${String(index)}.weight = ? AND p${String(index)}.serial = p.serial`,
    );
    return this.reads.rows<StandardRow>({
      sql: `SELECT s.* FROM posting p ${joins.join(' ')} CROSS JOIN standard s ON s.serial = p.serial
             WHERE p.term = ? AND p.weight = ? AND ${applies.sql} ORDER BY s.serial LIMIT ${String(most)}`,
      values: [...others.flat(), ...driving, ...applies.values],
      order: 'serial',
    });
  }

  private sharing<Row>(
    { postings, table }: Searched,
    terms: readonly WeighedTerm[],
    conditions: readonly Condition[],
  ): Promise<Row[]> {
    const sought = padded(terms, NO_TERM);
    const parts = sought.map(
      (_, place) => `SELECT * FROM (SELECT p.serial AS serial, ? AS worth FROM ${postings} p
         WHERE p.term = ? ORDER BY p.weight, p.serial LIMIT ${String(COUNTED)}) t${String(place)}`,
    );
    const where = allOf(conditions);
    return this.reads.rows<Row>({
      sql: `SELECT s.* FROM (SELECT h.serial AS serial, SUM(h.worth) AS shared
              FROM (${parts.join(' UNION ALL ')}) h GROUP BY h.serial) c
             CROSS JOIN ${table} s ON s.serial = c.serial
             WHERE ${where.sql} ORDER BY c.shared DESC, s.serial LIMIT ${String(MOST_CANDIDATES)}`,
      values: [...sought.flatMap(({ term, weight }) => [weight * weight, term]), ...where.values],
      order: '',
    });
  }
}
