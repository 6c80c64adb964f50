import { generatedStandards, titleTerms, type GeneratedRecord } from '../generatedStandards';

/** What a bench asks of the generated catalogue, with the answers it must get. */
export interface CatalogueSample {
  readonly rows: number;
  /** Records spread over the whole file, in no order. */
  readonly records: readonly GeneratedRecord[];
  /** Terms of two characters, and in how many titles each occurs. */
  readonly terms: readonly (readonly [term: string, titles: number])[];
}

/** Records that are looked up. */
const RECORDS = 1000;
/** Parts the distance between two sampled records; prime, so that all prefixes occur. */
const STRIDE = 7919;

/** Takes a sample of the first so many generated standards. */
export function sampleOf(rows: number): CatalogueSample {
  const wanted = new Set(
    Array.from({ length: Math.min(RECORDS, rows) }, (_, index) => (index * STRIDE) % rows),
  );
  const found = new Map<number, GeneratedRecord>();
  const counts = new Map(titleTerms.map((term) => [term, 0]));
  let number = 0;
  for (const record of generatedStandards(rows)) {
    if (wanted.has(number)) found.set(number, record);
    for (const term of titleTerms) {
      if (record.title.includes(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    number += 1;
  }
  const records = [...wanted].flatMap((each) => found.get(each) ?? []);
  return { rows, records, terms: [...counts].filter(([, titles]) => titles > 0) };
}
