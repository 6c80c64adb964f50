import type { EntityManager } from 'typeorm';
import type { Database } from '../../database';

/** One SELECT. */
export interface Read {
  readonly sql: string;
  readonly values: readonly unknown[];
  /** The order of its rows by the names of its columns, as after ORDER BY; empty when they are in none. */
  readonly order: string;
}

/** Reads rows of one database. */
export interface Reads {
  rows<Row>(read: Read): Promise<Row[]>;
}

/** Reads each SELECT by itself, outside any transaction. */
export function readsOf({ reader }: Database): Reads {
  return readsWithin(reader);
}

/** Reads each SELECT by itself, within the transaction of a manager. */
export function readsWithin(manager: EntityManager): Reads {
  return {
    rows: async <Row>({ sql, values }: Read) => (await manager.query(sql, [...values])) as Row[],
  };
}
