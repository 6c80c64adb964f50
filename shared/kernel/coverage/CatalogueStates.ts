import DataLoader from 'dataloader';
import type { Database } from '../../database';
import type { StandardRow } from '../catalogue/rowsOfFacts';
import type { PlainDate } from '../catalogue/StandardFacts';
import { statusOn, type StandardStatus } from '../catalogue/standardRules';
import { isOneOf } from '../listing/Condition';
import { coverageState, type CoverageState } from './coverageRules';

type Dated = Pick<StandardRow, 'code' | 'base' | 'issuedOn' | 'effectiveOn' | 'withdrawnOn'>;

/** What a sector's catalogue says of numbers on a day; one statement for all numbers of a request. */
export class CatalogueStates {
  private readonly days = new Map<PlainDate, DataLoader<string, StandardStatus | null>>();

  constructor(private readonly database: Database) {}

  /** The state of each requirement on a day, by the numbers that are to meet it. */
  async coverage(requirements: readonly (readonly string[])[], on: PlainDate): Promise<CoverageState[]> {
    const codes = [...new Set(requirements.flat())];
    const statuses = await Promise.all(codes.map((code) => this.on(on).load(code)));
    const statusOf = new Map(codes.map((code, index) => [code, statuses[index] ?? null]));
    return requirements.map((each) => coverageState(each, (code) => statusOf.get(code) ?? null));
  }

  /** States on a day by number; null where the catalogue does not have it. Of a number without a year the state of its edition in force, else of any. */
  on(day: PlainDate): DataLoader<string, StandardStatus | null> {
    const known = this.days.get(day);
    if (known) return known;
    const made = new DataLoader(async (codes: readonly string[]) => {
      const rows = await this.rowsNamed(codes);
      return codes.map((code) => {
        const states = rows
          .filter((row) => row.code === code || row.base === code)
          .map((row) => statusOn(row, day));
        return states.includes('IN_FORCE') ? 'IN_FORCE' : (states[0] ?? null);
      });
    });
    this.days.set(day, made);
    return made;
  }

  private async rowsNamed(codes: readonly string[]): Promise<Dated[]> {
    const [exact, undated] = [isOneOf('code', codes), isOneOf('base', codes)];
    return (await this.database.reader.query(
      `SELECT code, base, issuedOn, effectiveOn, withdrawnOn FROM standard WHERE ${exact.sql}
       UNION SELECT code, base, issuedOn, effectiveOn, withdrawnOn FROM standard WHERE ${undated.sql}`,
      [...exact.values, ...undated.values],
    )) as Dated[];
  }
}
