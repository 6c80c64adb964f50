import DataLoader from 'dataloader';
import type { ClassType } from 'type-graphql';
import type { Database } from '../../shared/kernel';
import { EmissionLimit } from './EmissionLimit';
import { EnergyLimit } from './EnergyLimit';

/** Loads the limits of many standards with one statement, by number. */
function limitsByCode<Limit extends { standardCode: string }>(
  Row: ClassType<Limit>,
  table: string,
): (database: Database) => DataLoader<string, Limit[]> {
  return (database) =>
    new DataLoader(async (codes: readonly string[]) => {
      const rows = (await database.reader.query(
        `SELECT * FROM ${table} WHERE standardCode IN (${codes.map(() => '?').join(', ')}) ORDER BY id`,
        [...codes],
      )) as Limit[];
      const limits = rows.map((row) => Object.assign(new Row(), row));
      return codes.map((code) => limits.filter(({ standardCode }) => standardCode === code));
    });
}

/** Energy limits of a standard, by its number. */
export const energyLimits = limitsByCode(EnergyLimit, 'energy_limit');

/** Emission limits of a standard, by its number. */
export const emissionLimits = limitsByCode(EmissionLimit, 'emission_limit');
