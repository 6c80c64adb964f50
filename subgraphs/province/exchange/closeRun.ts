import type { EntityManager } from 'typeorm';
import { changeRows } from '../../../shared/database';
import type { ChangeKind, DigestedDocument } from './exchangeRules';
import { ListDigest } from './listDigests';

/** Documents read at once. */
const STRETCH = 5000;

/** Count and digest of all documents of a run, read a few thousand at a time in the order of their numbers. */
export async function totalsOf(
  manager: EntityManager,
  run: number,
): Promise<{ readonly count: number; readonly digest: string }> {
  const list = new ListDigest();
  for (let after = '', isEnd = false; !isEnd;) {
    const rows = (await manager.query(
      'SELECT number, digest FROM exchange_document WHERE run = ? AND number > ? ORDER BY number LIMIT ?',
      [run, after, STRETCH],
    )) as DigestedDocument[];
    for (const row of rows) list.add(row);
    isEnd = rows.length < STRETCH;
    after = rows.at(-1)?.number ?? after;
  }
  const { count } = list;
  return { count, digest: list.text() };
}

const COLUMNS =
  'run, kind, number, code, base, title, status, editionOn, formerTitle, formerStatus, formerEditionOn';

/** Documents that the partner did not have before, has otherwise, and no longer has: each one statement, with the runs before and now. */
const comparisons: Readonly<Record<ChangeKind, string>> = {
  ADDED: `SELECT n.run, 'ADDED', n.number, n.code, n.base, n.title, n.status, n.editionOn, NULL, NULL, NULL
            FROM exchange_document n LEFT JOIN exchange_document b ON b.run = ? AND b.number = n.number
           WHERE n.run = ? AND b.serial IS NULL`,
  CHANGED: `SELECT n.run, 'CHANGED', n.number, n.code, n.base, n.title, n.status, n.editionOn,
                   b.title, b.status, b.editionOn
              FROM exchange_document n JOIN exchange_document b ON b.run = ? AND b.number = n.number
             WHERE n.run = ? AND b.digest <> n.digest`,
  DELETED: `SELECT ?, 'DELETED', b.number, b.code, b.base, b.title, b.status, b.editionOn,
                   b.title, b.status, b.editionOn
              FROM exchange_document b LEFT JOIN exchange_document n ON n.run = ? AND n.number = b.number
             WHERE b.run = ? AND n.serial IS NULL`,
};

/** How many documents a run added, changed and deleted. */
export type ChangeCounts = Readonly<Record<ChangeKind, number>>;

/**
 * Writes down how a run differs from the partner's run before it, and lets that one's documents go; `before` is 0
 * where there was none.
 */
export async function compareRuns(
  manager: EntityManager,
  { run, before }: { readonly run: number; readonly before: number },
): Promise<ChangeCounts> {
  const count = (kind: ChangeKind, values: readonly number[]) =>
    changeRows(manager, `INSERT INTO exchange_change (${COLUMNS}) ${comparisons[kind]}`, values);
  const counts = {
    ADDED: await count('ADDED', [before, run]),
    CHANGED: await count('CHANGED', [before, run]),
    DELETED: await count('DELETED', [run, run, before]),
  };
  await changeRows(manager, 'DELETE FROM exchange_document WHERE run = ?', [before]);
  return counts;
}
