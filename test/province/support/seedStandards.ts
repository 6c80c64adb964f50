import type { StandardFacts } from '../../../shared/kernel/catalogue/StandardFacts';
import { readSeedRows } from '../../../shared/kernel/seed/readSeedRows';
import { standardFacts } from '../../support/standardFacts';

/** The standards that a sector's folder brings along, as far as a search reads them. */
export function seedStandards(folder: string): StandardFacts[] {
  return readSeedRows(folder, 'seed.jsonl').map((row) =>
    standardFacts({
      code: String(row.code),
      title: String(row.title),
      titleEn: typeof row.titleEn === 'string' ? row.titleEn : null,
    }),
  );
}
