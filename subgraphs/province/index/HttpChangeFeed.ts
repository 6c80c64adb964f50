import { DomainError } from '../../../shared/errors';
import type {
  ChangeEntry,
  ChangeFeed,
  ChangeHead,
  ComparedKind,
  RecordVersion,
} from '../../../shared/kernel/changes/ChangeEntry';
import type { SectorNames } from '../../../shared/kernel/sectorKeys';
import { GraphqlClient } from '../../../shared/service/graphqlClient';

const DEADLINE_MS = 10_000;
/** Looking at the end of a log decides whether a sector counts as available, so it must not wait long. */
const HEAD_DEADLINE_MS = 1000;

interface Page {
  readonly entries: ChangeEntry[];
  readonly headSeq: number;
  readonly headHash: string;
  readonly rows: number;
}

/** A sector's change log read over HTTP from its subgraph. */
export class HttpChangeFeed implements ChangeFeed {
  readonly sector: string;
  private readonly client: GraphqlClient;

  constructor(
    private readonly names: SectorNames,
    subgraph: { readonly url: () => string; readonly token: () => Promise<string> },
  ) {
    this.sector = names.key;
    this.client = new GraphqlClient({ ...subgraph, deadlineMs: DEADLINE_MS });
  }

  async head(): Promise<ChangeHead> {
    const { changes } = await this.ask<{ changes: Page }>(
      'changes(first: 0) { headSeq headHash rows }',
      '',
      {},
      HEAD_DEADLINE_MS,
    );
    return { seq: changes.headSeq, hash: changes.headHash, rows: changes.rows };
  }

  async changes(after: number, first: number): Promise<readonly ChangeEntry[]> {
    const { changes } = await this.ask<{ changes: Page }>(
      'changes(after: $after, first: $first) { entries { seq at actor action kind entity before after previousHash hash } }',
      '($after: Int, $first: Int)',
      { after, first },
    );
    return changes.entries;
  }

  async versions(kind: ComparedKind, after: string, first: number): Promise<readonly RecordVersion[]> {
    const { inventory } = await this.ask<{ inventory: RecordVersion[] }>(
      'inventory(kind: $kind, after: $after, first: $first) { id version }',
      '($kind: EntityKind!, $after: String, $first: Int)',
      { kind, after, first },
    );
    return inventory;
  }

  async records(ids: readonly string[]): Promise<readonly unknown[]> {
    const { records } = await this.ask<{ records: unknown[] }>('records(ids: $ids)', '($ids: [String!]!)', {
      ids,
    });
    return records;
  }

  close(): Promise<void> {
    return this.client.close();
  }

  private async ask<Fields extends object>(
    selection: string,
    variables: string,
    values: Readonly<Record<string, unknown>>,
    deadlineMs = DEADLINE_MS,
  ): Promise<Fields> {
    const { field } = this.names;
    try {
      const query = `query ${variables} { ${field} { ${selection} } }`;
      const data = await this.client.ask<Record<string, Fields | null>>(query, values, deadlineMs);
      const root = data[field];
      if (!root || Object.values(root).some((value) => value === null)) {
        throw new Error('the sector gave no answer');
      }
      return root;
    } catch (cause) {
      // The cause is for the log: it names addresses.
      throw Object.assign(
        new DomainError(`${this.sector} does not answer`, {
          code: 'SECTOR_UNAVAILABLE',
          sector: this.sector,
        }),
        { cause },
      );
    }
  }
}
