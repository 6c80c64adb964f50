import DataLoader from 'dataloader';
import type { Read, Reads } from './Reads';

/** SELECTs of one statement; SQLite takes 500. */
const MOST_PARTS = 100;

/** SELECTs that differ in their values only as one, whose column `nthRead` tells which of them a row belongs to. */
function union(alike: readonly [Read, ...Read[]]): Read {
  const [{ sql, order }] = alike;
  const parts = alike.map((_, part) => `SELECT ${String(part)} AS nthRead, t.* FROM (${sql}) t`);
  const by = order === '' ? 'nthRead' : `nthRead, ${order}`;
  return {
    sql: `${parts.join(' UNION ALL ')} ORDER BY ${by}`,
    values: alike.flatMap(({ values }) => values),
    order: by,
  };
}

/** Groups of SELECTs that differ in their values only, none too large for one statement. */
function groupsOf(reads: readonly Read[]): [Read, ...Read[]][] {
  const groups: [Read, ...Read[]][] = [];
  const open = new Map<string, [Read, ...Read[]]>();
  for (const read of reads) {
    const kind = `${read.sql}\n${read.order}`;
    const group = open.get(kind);
    if (group && group.length < MOST_PARTS) group.push(read);
    else {
      const begun: [Read, ...Read[]] = [read];
      open.set(kind, begun);
      groups.push(begun);
    }
  }
  return groups;
}

/**
 * Gathers the reads of one request: those asked for at once that differ in their values only, as the lists within the
 * rows of a list do, become one statement, so that the count of statements does not grow with rows.
 */
export class GatheredReads implements Reads {
  private readonly loader: DataLoader<Read, unknown[]>;

  constructor(private readonly direct: Reads) {
    this.loader = new DataLoader((reads: readonly Read[]) => this.gather(reads), { cache: false });
  }

  async rows<Row>(read: Read): Promise<Row[]> {
    return (await this.loader.load(read)) as Row[];
  }

  private async gather(reads: readonly Read[]): Promise<unknown[][]> {
    const rows = new Map<Read, unknown[]>();
    await Promise.all(groupsOf(reads).map((group) => this.readGroup(group, rows)));
    return reads.map((read) => rows.get(read) ?? []);
  }

  private async readGroup(group: readonly [Read, ...Read[]], rows: Map<Read, unknown[]>): Promise<void> {
    if (group.length === 1) {
      rows.set(group[0], await this.direct.rows(group[0]));
      return;
    }
    for (const row of await this.direct.rows<{ readonly nthRead: number }>(union(group))) {
      const read = group[row.nthRead];
      if (!read) continue;
      const known = rows.get(read);
      if (known) known.push(row);
      else rows.set(read, [row]);
    }
  }
}
