import { condition, literalInLike, type Condition } from './Condition';
import { foldText } from './searchText';

/** How to find the standards that match a text, as parts of one SQL statement. */
export interface SearchPlan {
  /** What follows FROM; the table `standard` has the alias `s`. */
  readonly from: Condition;
  readonly conditions: readonly Condition[];
  /** An expression that is smaller the better a standard matches. */
  readonly weight: Condition;
}

/** Finds standards by text. */
export interface StandardSearch {
  /** @throws BAD_USER_INPUT when the text cannot be searched for */
  plan(query: string): Promise<SearchPlan>;
}

/** Every standard, for lists without a text: all match alike. */
export const everyStandard: SearchPlan = {
  from: condition('standard s'),
  conditions: [],
  weight: condition('0'),
};

/** The words of a query, folded, at most eight. */
export function wordsOf(query: string): string[] {
  return [...new Set(foldText(query).split(' '))].filter((word) => word.length > 0).slice(0, 8);
}

/**
 * Compares the text with every row of one sector's catalogue: right for the thousands of rows of a sector and needs
 * no index of its own. The province, which holds all sectors' rows, searches by postings instead.
 */
export class ScanningSearch implements StandardSearch {
  plan(query: string): Promise<SearchPlan> {
    const words = wordsOf(query);
    const [first] = words;
    if (first === undefined) return Promise.resolve(everyStandard);
    return Promise.resolve({
      from: condition('standard s'),
      conditions: words.map((word) => condition(`s.searchText LIKE ? ESCAPE '!'`, `%${literalInLike(word)}%`)),
      weight: condition('INSTR(s.searchText, ?)', first),
    });
  }
}
