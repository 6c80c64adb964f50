import type { SubgraphAnswer } from '../../../shared/kernel/serving/executeSubgraph';
import { codeOf, refusedFields, type TestSector } from './openTestSector';

/** What a write that is refused is refused for. */
export interface Refused {
  readonly code: string;
  /** The fields it names, in their order; any when absent. */
  readonly fields?: readonly string[] | undefined;
}

/** The rows of a sector's tables, and where its log ends, as one text. */
export async function rowsAndLogOf(
  { database, log }: TestSector,
  tables: readonly string[],
): Promise<string> {
  const rows = await Promise.all(
    tables.map((table) => database.reader.query(`SELECT * FROM ${table} ORDER BY 1, 2`)),
  );
  return JSON.stringify([rows, await log.end()]);
}

/** Expects a write to be refused with a code, naming the fields, and nothing of everything to have changed. */
export async function expectRefusedWrite(
  write: () => Promise<SubgraphAnswer>,
  { code, fields }: Refused,
  everything: () => Promise<string>,
): Promise<SubgraphAnswer> {
  const before = await everything();
  const refused = await write();
  expect([codeOf(refused), refusedFields(refused)]).toEqual([code, fields ?? refusedFields(refused)]);
  expect(await everything()).toBe(before);
  return refused;
}
