import type { Database } from '../../shared/database';
import { ChangeLog } from '../../shared/kernel/changes/ChangeLog';
import { RegisterBook, RegisterReads } from '../../shared/kernel/registers';
import type { Clock } from '../../shared/kernel/sector/today';
import { ExchangeBook } from './exchange/ExchangeBook';
import { provinceTablesOf } from './provinceRegisters';
import { RuleBook } from './rules/RuleBook';

/** What writes and reads what the province keeps itself, in its own change log. */
export function openRegisters(database: Database, clock: Clock) {
  const parts = {
    database,
    log: new ChangeLog(database, clock),
    // What is written here is read here: nobody waits for an index.
    onWritten: () => Promise.resolve(),
  };
  return {
    registerBook: new RegisterBook({
      ...parts,
      owner: { key: 'PROVINCE' },
      targets: {
        keptBy: (name) => provinceTablesOf({ name }),
        // The province has no catalogue of its own.
        standards: () => Promise.resolve(new Map()),
      },
    }),
    exchangeBook: new ExchangeBook(parts, clock),
    ruleBook: new RuleBook(parts),
    /** The reads of one request. */
    registers: () => new RegisterReads(database, provinceTablesOf),
  };
}
