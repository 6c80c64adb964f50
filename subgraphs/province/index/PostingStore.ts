import type { EntityManager } from 'typeorm';
import { changeRows, insertRows } from '../../../shared/database';
import { postingsOf } from '../search/postingsOf';

/** A standard's search text, from which its postings follow. */
export interface IndexedText {
  readonly serial: number;
  readonly searchText: string;
}

type PostingRow = readonly [term: string, weight: number, serial: number];

/** Postings of one statement that deletes; each is three values and a branch of its condition. */
const DELETED_AT_ONCE = 200;

const COLUMNS = ['term', 'weight', 'serial'] as const;

/** Of rows of one term, the better match first. */
function inOrder([, weight, serial]: PostingRow, [, otherWeight, otherSerial]: PostingRow): number {
  return weight - otherWeight || serial - otherSerial;
}

/**
 * The postings of standards in the order of the primary key, so that neighbours are written together. Terms and weights
 * are sorted apart: all rows at once would be compared text by text, which takes three times as long (measured).
 */
function rowsOf(texts: readonly IndexedText[]): PostingRow[] {
  const byTerm = new Map<string, PostingRow[]>();
  for (const { serial, searchText } of texts) {
    for (const [term, weight] of postingsOf(searchText)) {
      const rows = byTerm.get(term);
      if (rows) rows.push([term, weight, serial]);
      else byTerm.set(term, [[term, weight, serial]]);
    }
  }
  const rows: PostingRow[] = [];
  for (const term of [...byTerm.keys()].sort()) rows.push(...(byTerm.get(term) ?? []).sort(inOrder));
  return rows;
}

function partsOf(rows: readonly PostingRow[]): PostingRow[][] {
  const count = Math.ceil(rows.length / DELETED_AT_ONCE);
  return Array.from({ length: count }, (_, part) =>
    rows.slice(part * DELETED_AT_ONCE, (part + 1) * DELETED_AT_ONCE),
  );
}

/** The table of postings. It has no index by standard: what to delete follows from the text that was indexed. */
export class PostingStore {
  /** Makes standards findable by their texts. */
  async add(manager: EntityManager, texts: readonly IndexedText[]): Promise<void> {
    await insertRows(manager, 'posting', COLUMNS, rowsOf(texts), { ignoreDuplicates: true });
  }

  /** Takes back what `add` did with the same texts. */
  async remove(manager: EntityManager, texts: readonly IndexedText[]): Promise<void> {
    for (const part of partsOf(rowsOf(texts))) {
      const any = part.map(() => '(term = ? AND weight = ? AND serial = ?)').join(' OR ');
      await changeRows(manager, `DELETE FROM posting WHERE ${any}`, part.flat());
    }
  }

  /** Takes back what `add` did with these texts for rows that were lost since, whatever their serials were. */
  async removeLost(manager: EntityManager, searchTexts: readonly string[]): Promise<void> {
    const rows = rowsOf(searchTexts.map((searchText) => ({ serial: 0, searchText })));
    for (const part of partsOf(rows)) {
      const any = part.map(() => '(term = ? AND weight = ?)').join(' OR ');
      await changeRows(
        manager,
        `DELETE FROM posting WHERE (${any})
            AND NOT EXISTS (SELECT 1 FROM standard s WHERE s.serial = posting.serial)`,
        part.flatMap(([term, weight]) => [term, weight]),
      );
    }
  }
}
