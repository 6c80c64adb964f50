import { condition, type Condition } from './Condition';
import { matchOf, readQuery, weightOf } from './searchQuery';

/** How to find the standards that match a text, as parts of one SQL statement. */
export interface SearchPlan {
  /** What follows FROM; the table `standard` has the alias `s`. */
  readonly from: Condition;
  readonly conditions: readonly Condition[];
  /** An expression that is smaller the better a standard matches. */
  readonly weight: Condition;
  /** The column that has the serial beside the weight, where that is not the table `standard`. */
  readonly serial?: string;
  /** What follows `SELECT COUNT(*) FROM` to count all matches without reading `standard`, where that can be done. */
  readonly matches?: Condition;
}

/** Finds standards by text. */
export interface StandardSearch {
  /** @throws BAD_USER_INPUT when the text cannot be searched for */
  plan(query: string): Promise<SearchPlan>;
}

/** Every standard, for lists without a text: all match alike, so the order is that of registration. */
export const everyStandard: SearchPlan = {
  from: condition('standard s'),
  conditions: [],
  weight: condition('s.serial'),
};

/** Compares a text with every row. @throws BAD_USER_INPUT when the text cannot be searched for */
export function scanningPlan(text: string | null): SearchPlan {
  if (text === null || text.trim() === '') return everyStandard;
  const query = readQuery(text);
  return { from: everyStandard.from, conditions: [matchOf(query)], weight: weightOf(query) };
}

/**
 * Compares the text with every row of one sector's catalogue: right for the thousands of rows of a sector and needs
 * no index of its own. The province, which holds all sectors' rows, searches by postings instead.
 */
export class ScanningSearch implements StandardSearch {
  plan(text: string): Promise<SearchPlan> {
    return Promise.resolve(scanningPlan(text));
  }
}
