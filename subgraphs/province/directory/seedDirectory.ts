import { insertRows, type Database } from '../../../shared/database';
import type { Provenance } from '../../../shared/kernel/catalogue/StandardFacts';
import { StandardNumber } from '../../../shared/numbers';
import { readTable } from '../../../shared/reference';
import { projectFile } from '../../../shared/service/projectFile';
import { upsertOrganizations, type NamedBody } from './upsertOrganizations';

const rowsOf = (table: string) => readTable(projectFile('subgraphs', 'province', 'seed', `${table}.csv`));

function bodies(): NamedBody[] {
  return rowsOf('organizations').map((row) => ({
    creditCode: row.creditCode ?? null,
    name: row.name ?? '',
    region: row.region ?? null,
    provenance: row.provenance as Provenance,
  }));
}

/** A number in its normal form; a document that is no standard keeps its own. */
function normalCode(text: string): string {
  const parsed = StandardNumber.tryParse(text);
  return 'number' in parsed ? parsed.number.code : text;
}

/** Brings in the organizations and topic links that come with the project; those already there stay as they are. */
export async function seedDirectory(database: Database): Promise<void> {
  const links = rowsOf('topicLinks').map(({ from, to, topic, basis, source }) => [
    normalCode(from ?? ''),
    normalCode(to ?? ''),
    topic,
    basis,
    source,
  ]);
  await database.transaction(async (manager) => {
    await upsertOrganizations(manager, bodies());
    await insertRows(manager, 'topic_link', ['fromCode', 'toCode', 'topic', 'basis', 'source'], links, {
      ignoreDuplicates: true,
    });
  });
}
