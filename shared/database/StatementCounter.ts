import type { Logger, QueryRunner } from 'typeorm';
import { AsyncScope } from './AsyncScope';

/** One SQL statement as it was sent. */
export interface Statement {
  /** Name of the database it went to. */
  readonly database: string;
  /** With placeholders, as prepared. */
  readonly sql: string;
}

/** A piece of work's result, and what it asked of the databases. */
export interface CountedWork<Result> {
  readonly result: Result;
  readonly count: number;
  /** In the order sent, of all databases. */
  readonly statements: readonly Statement[];
}

/** Collects for one piece of work; what it collects also belongs to the work around it. */
interface Recording {
  readonly statements: Statement[];
  readonly outer: Recording | undefined;
}

const recordings = new AsyncScope<Recording>();

/** Runs work and counts the statements that it, and all it awaits, sends to any database of this process. */
export async function countStatements<Result>(work: () => Promise<Result>): Promise<CountedWork<Result>> {
  const statements: Statement[] = [];
  const result = await recordings.run({ statements, outer: recordings.current }, work);
  return { result, count: statements.length, statements };
}

/** Whether the caller is part of work whose statements are counted. */
export function isCounted(): boolean {
  return recordings.current !== undefined;
}

/** Counts the statements sent to one database; they are kept only for `countStatements`. */
export class StatementCounter {
  /** Statements since the database was opened. */
  total = 0;

  constructor(private readonly database: string) {}

  record(sql: string): void {
    this.total += 1;
    const innermost = recordings.current;
    if (!innermost) return;
    const statement = { database: this.database, sql };
    for (let each: Recording | undefined = innermost; each; each = each.outer)
      each.statements.push(statement);
  }
}

/** Feeds a counter from typeorm, which reports each statement to its logger in the asker's own async context. */
export class StatementLogger implements Logger {
  constructor(
    private readonly counter: StatementCounter,
    private readonly onFailure: (error: unknown, runner: QueryRunner | undefined) => void = () => undefined,
  ) {}

  logQuery(sql: string): void {
    this.counter.record(sql);
  }

  logQueryError(error: unknown, _sql: string, _parameters?: unknown, runner?: QueryRunner): void {
    this.onFailure(error, runner);
  }

  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
