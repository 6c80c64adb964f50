import type { EntityManager } from 'typeorm';
import { AsyncScope } from './AsyncScope';
import { Turns } from './Turns';

/** What runs inside a transaction; all of its SQL goes through the manager it is given. */
export type TransactionWork<Result> = (manager: EntityManager) => Promise<Result>;

/**
 * A transaction under way, as seen by the code inside it. Asking the same database for a transaction from there means
 * a savepoint; without this it would wait for its own end.
 */
export class TransactionScope {
  private static readonly scopes = new AsyncScope<TransactionScope>();

  private open = true;
  private readonly turns = new Turns();

  private constructor(
    private readonly database: object,
    private readonly manager: EntityManager,
    private readonly outer: TransactionScope | undefined,
  ) {}

  /** The innermost transaction of this database around the caller that has not ended yet. */
  static around(database: object): TransactionScope | undefined {
    let scope = TransactionScope.scopes.current;
    while (scope && !(scope.open && scope.database === database)) scope = scope.outer;
    return scope;
  }

  /** Runs work as the inside of a transaction that its caller has begun and will end. */
  static async inside<Result>(
    database: object,
    manager: EntityManager,
    work: TransactionWork<Result>,
  ): Promise<Result> {
    const scope = new TransactionScope(database, manager, TransactionScope.scopes.current);
    try {
      return await TransactionScope.scopes.run(scope, () => work(manager));
    } finally {
      scope.open = false;
    }
  }

  /** Runs work under a savepoint; savepoints stack, so those asked for side by side take turns. */
  nest<Result>(work: TransactionWork<Result>): Promise<Result> {
    return this.turns.take(() =>
      this.manager.transaction((inner) => TransactionScope.inside(this.database, inner, work)),
    );
  }
}
