import { readSeedRows, insertRows, type Database } from '../../shared/kernel';

const ENERGY_COLUMNS = [
  'standardCode',
  'product',
  'indicator',
  'advanced',
  'access',
  'limit',
  'unit',
  'condition',
  'clause',
  'source',
] as const;
const EMISSION_COLUMNS = [
  'standardCode',
  'pollutant',
  'period',
  'maximum',
  'unit',
  'condition',
  'clause',
  'source',
] as const;

async function seedTable(
  database: Database,
  table: string,
  file: string,
  columns: readonly string[],
): Promise<void> {
  const rows = readSeedRows('ecology', file).map((row, index) => {
    const values: Record<string, unknown> = { ...row, standardCode: row.standard };
    return [index + 1, ...columns.map((column) => values[column] ?? null)];
  });
  await database.transaction((manager) =>
    insertRows(manager, table, ['id', ...columns], rows, { ignoreDuplicates: true }),
  );
}

/** Brings the limits along that the seed's sources give, each with the clause it was read in. */
export async function seedLimits(database: Database): Promise<void> {
  await seedTable(database, 'energy_limit', 'energyLimits.seed.jsonl', ENERGY_COLUMNS);
  await seedTable(database, 'emission_limit', 'emissionLimits.seed.jsonl', EMISSION_COLUMNS);
}
