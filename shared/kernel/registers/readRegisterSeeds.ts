import { readSeedRows } from '../seed/readSeedRows';
import type { CheckScope, RowFacts } from './defineRegister';
import type { RegisterBook } from './RegisterBook';
import type { RegisterTables } from './RegisterTables';
import { factsOfRow, problemsOfRow } from './rowFacts';

/** The rows a register starts with, from `<name>.seed.jsonl` in its sector's folder; none where there is no such file. @throws Error naming the line that is no row */
export function readRegisterSeeds(folder: string, tables: RegisterTables, scope: CheckScope): RowFacts[] {
  const file = `${tables.register.name}.seed.jsonl`;
  return readSeedRows(folder, file).map((row, index) => {
    const facts = factsOfRow(tables, row);
    const problems = problemsOfRow(tables, facts, scope);
    if (problems.length > 0)
      throw new Error(`${folder}/${file}: line ${String(index + 1)}: ${JSON.stringify(problems)}`);
    return facts;
  });
}

/** Gives registers the rows that they start with; those whose keys are there already stay as they are. */
export async function seedRegisters(
  book: RegisterBook,
  folder: string,
  registers: readonly RegisterTables[],
  scope: CheckScope & { readonly actor: string },
): Promise<void> {
  for (const tables of registers)
    await book.register(tables, readRegisterSeeds(folder, tables, scope), scope);
}
