import DataLoader from 'dataloader';
import type { Database } from '../../../shared/database';
import { isOneOf } from '../../../shared/kernel/listing/Condition';
import type { OrganizationTable } from './organizationTable';
import type { TopicLinkTable } from './topicLinkTable';

/** A judgement seen from one of the two documents it joins. */
export interface TopicTarget extends Pick<TopicLinkTable, 'topic' | 'basis' | 'source'> {
  /** Number of the other document. */
  readonly code: string;
}

/** Loaders over the province's own tables, one statement for all keys of a request. */
export interface DirectoryLoaders {
  /** By credit code. */
  readonly organizations: DataLoader<string, OrganizationTable | null>;
  /** By number of either document. */
  readonly topicLinks: DataLoader<string, TopicTarget[]>;
}

/** Finds organizations by credit code. */
export function organizationLoader(database: Database): DirectoryLoaders['organizations'] {
  return new DataLoader(async (creditCodes: readonly string[]) => {
    const which = isOneOf('creditCode', creditCodes);
    const rows = (await database.reader.query(`SELECT * FROM organization WHERE ${which.sql}`, [
      ...which.values,
    ])) as OrganizationTable[];
    const byCode = new Map(rows.map((row) => [row.creditCode, row]));
    return creditCodes.map((code) => byCode.get(code) ?? null);
  });
}

/** Finds the judgements that name a document. */
export function topicLinkLoader(database: Database): DirectoryLoaders['topicLinks'] {
  return new DataLoader(async (codes: readonly string[]) => {
    const [from, to] = [isOneOf('fromCode', codes), isOneOf('toCode', codes)];
    const rows = (await database.reader.query(
      `SELECT * FROM topic_link WHERE ${from.sql} OR ${to.sql} ORDER BY topic, fromCode, toCode`,
      [...from.values, ...to.values],
    )) as TopicLinkTable[];
    const byCode = new Map<string, TopicTarget[]>(codes.map((code) => [code, []]));
    for (const { fromCode, toCode, topic, basis, source } of rows) {
      byCode.get(fromCode)?.push({ topic, basis, source, code: toCode });
      byCode.get(toCode)?.push({ topic, basis, source, code: fromCode });
    }
    return codes.map((code) => byCode.get(code) ?? []);
  });
}
