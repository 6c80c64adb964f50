import type { EntityManager } from 'typeorm';
import { changeRows, insertRows } from '../../../shared/database';
import { postingsOf } from '../search/postingsOf';

/** A document's search text, from which its postings follow. */
export interface IndexedText {
  readonly serial: number;
  readonly searchText: string;
}

type PostingRow = readonly [term: string, weight: number, serial: number];

/** Postings of one statement that deletes; each is three values and a branch of its condition. */
const DELETED_AT_ONCE = 200;

const COLUMNS = ['term', 'weight', 'serial'] as const;

/**
 * The postings of standards in the order of the primary key, so that neighbours are written together. Terms are sorted
 * apart: all rows at once would be compared text by text, which takes three times as long (measured). Of one term each
 * posting is, until all are sorted, a single number: its weight, and the place of its text.
 */
function rowsOf(texts: readonly IndexedText[]): PostingRow[] {
  const byTerm = new Map<string, number[]>();
  const count = texts.length;
  texts.forEach(({ searchText }, place) => {
    for (const [term, weight] of postingsOf(searchText)) {
      const known = byTerm.get(term);
      if (known) known.push(weight * count + place);
      else byTerm.set(term, [weight * count + place]);
    }
  });
  const rows: PostingRow[] = [];
  for (const term of [...byTerm.keys()].sort()) {
    const found = byTerm.get(term) ?? [];
    for (const each of found.sort((one, other) => one - other))
      rows.push([term, Math.floor(each / count), texts[each % count]?.serial ?? 0]);
  }
  return rows;
}

function partsOf(rows: readonly PostingRow[]): PostingRow[][] {
  const count = Math.ceil(rows.length / DELETED_AT_ONCE);
  return Array.from({ length: count }, (_, part) =>
    rows.slice(part * DELETED_AT_ONCE, (part + 1) * DELETED_AT_ONCE),
  );
}

/** A table of postings. It has no index by document: what to delete follows from the text that was indexed. */
export class PostingStore {
  constructor(
    private readonly table = 'posting',
    /** The table of the documents, which have serials. */
    private readonly documents = 'standard',
  ) {}

  /** Makes documents findable by their texts. */
  async add(manager: EntityManager, texts: readonly IndexedText[]): Promise<void> {
    await insertRows(manager, this.table, COLUMNS, rowsOf(texts), { ignoreDuplicates: true });
  }

  /** Takes back what `add` did with the same texts. */
  async remove(manager: EntityManager, texts: readonly IndexedText[]): Promise<void> {
    for (const part of partsOf(rowsOf(texts))) {
      const any = part.map(() => '(term = ? AND weight = ? AND serial = ?)').join(' OR ');
      await changeRows(manager, `DELETE FROM ${this.table} WHERE ${any}`, part.flat());
    }
  }

  /** Takes back what `add` did with these texts for rows that were lost since, whatever their serials were. */
  async removeLost(manager: EntityManager, searchTexts: readonly string[]): Promise<void> {
    const rows = rowsOf(searchTexts.map((searchText) => ({ serial: 0, searchText })));
    for (const part of partsOf(rows)) {
      const any = part.map(() => '(term = ? AND weight = ?)').join(' OR ');
      await changeRows(
        manager,
        `DELETE FROM ${this.table} WHERE (${any})
            AND NOT EXISTS (SELECT 1 FROM ${this.documents} s WHERE s.serial = ${this.table}.serial)`,
        part.flatMap(([term, weight]) => [term, weight]),
      );
    }
  }
}
