import type { Database } from '../../../shared/database';
import { condition, isOneOf, type Condition } from '../../../shared/kernel/listing/Condition';
import { isIdeograph } from '../../../shared/kernel/listing/searchText';
import { matchOf, readQuery, weightOf, type SearchQuery } from '../../../shared/kernel/listing/searchQuery';
import {
  everyStandard,
  type SearchPlan,
  type StandardSearch,
} from '../../../shared/kernel/listing/StandardSearch';
import { postingsHaving, serialsHaving } from './postingConditions';
import { rarestTerm } from './rarestTerm';
import { termsOf, type Term } from './termsOf';

/** Joins the standards to rows of postings; `CROSS` has SQLite begin with the postings, whatever it guesses. */
const WITH_STANDARDS = 'CROSS JOIN standard s ON s.serial = p.serial';

/**
 * Searches the standards of all sectors by their postings. It finds and ranks as `ScanningSearch` does, and reads only
 * the rows of the query's rarest term.
 */
export class PostingSearch implements StandardSearch {
  constructor(private readonly database: Database) {}

  async plan(text: string): Promise<SearchPlan> {
    if (text.trim() === '') return everyStandard;
    const query = readQuery(text);
    const [first, ...others] = query.words.flatMap(termsOf);
    if (!first) return { ...everyStandard, conditions: [matchOf(query)] };
    if (query.codes.length === 0 && query.words[0] === first.text) {
      if (others.length === 0) return first.isPrefix ? ofBeginning(first) : ofTerm(first);
    }
    const rarest = await rarestTerm(this.database, [first, ...others]);
    if (query.codes.length > 0) return ofNumber(query, rarest.term);
    return rarest.isCommon && isPair(first) ? inOrderOf(first, query) : among(rarest.term, query);
  }
}

/** Two Chinese characters, with which a query begins: the weight kept with their postings is that of the query. */
function isPair({ text }: Term): boolean {
  return isIdeograph(text) && [...text].length === 2;
}

/** One term: its postings are the answer, in the order in which they lie. */
function ofTerm(term: Term): SearchPlan {
  const having = postingsHaving(term);
  return {
    from: condition(`posting p ${WITH_STANDARDS}`),
    conditions: [having],
    weight: condition('p.weight'),
    serial: 'p.serial',
    matches: condition(`posting p WHERE ${having.sql}`, ...having.values),
  };
}

/** One beginning of terms, of which a standard may have several: the best counts. */
function ofBeginning(term: Term): SearchPlan {
  const { sql, values } = postingsHaving(term);
  const best = `SELECT p.serial, MIN(p.weight) AS weight FROM posting p WHERE ${sql} GROUP BY p.serial`;
  return {
    from: condition(`(${best}) p ${WITH_STANDARDS}`, ...values),
    conditions: [],
    weight: condition('p.weight'),
    serial: 'p.serial',
    matches: condition(`(SELECT DISTINCT p.serial FROM posting p WHERE ${sql}) p`, ...values),
  };
}

/** Several terms of which one is rare: few rows to compare, then to sort. */
function among(term: Term, query: SearchQuery): SearchPlan {
  return { ...narrowedTo(serialsHaving(term)), conditions: [matchOf(query)], weight: weightOf(query) };
}

/** Several terms, all common: rows are compared in the order of the result until a page is full. */
function inOrderOf(first: Term, query: SearchQuery): SearchPlan {
  return { ...ofTerm(first), conditions: [postingsHaving(first), matchOf(query)], matches: undefined };
}

/** The standards with the number, and those whose texts have all its parts. */
function ofNumber(query: SearchQuery, rarest: Term): SearchPlan {
  const selections = [
    select(isOneOf('code', query.codes)),
    ...(query.bases.length > 0 ? [select(isOneOf('base', query.bases))] : []),
    serialsHaving(rarest),
  ];
  const united = condition(
    selections.map(({ sql }) => sql).join(' UNION '),
    ...selections.flatMap(({ values }) => values),
  );
  return { ...narrowedTo(united), conditions: [matchOf(query)], weight: weightOf(query) };
}

function select({ sql, values }: Condition): Condition {
  return condition(`SELECT serial FROM standard WHERE ${sql}`, ...values);
}

function narrowedTo({ sql, values }: Condition): Pick<SearchPlan, 'from'> {
  return { from: condition(`(${sql}) p ${WITH_STANDARDS}`, ...values) };
}
