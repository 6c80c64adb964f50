import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { lookupCodes, StandardNumber } from '../../../shared/numbers';
import type { EditionLoaders } from './EditionLoaders';
import { editionMeant, inOrderOfEdition } from './editionRules';

/** What a number that somebody wrote was found to be. */
export interface NumberFound {
  /** In normal form; null when the text is no number. */
  readonly code: string | null;
  /** Why the text is no number; null when it is one. */
  readonly reason: string | null;
  /** Likeliest first; of a number without a year all editions, the latest first. */
  readonly rows: readonly StandardRow[];
}

function withoutRepetition(rows: readonly (StandardRow | null)[]): StandardRow[] {
  return [...new Map(rows.flatMap((row) => (row ? [[row.serial, row] as const] : []))).values()];
}

/** Finds what a text in any spelling may mean: the number as written first, then what its writer may have meant. */
export async function findStandards(text: string, { byCode, byBase }: EditionLoaders): Promise<NumberFound> {
  const parsed = StandardNumber.tryParse(text);
  if ('reason' in parsed) return { code: null, reason: parsed.reason, rows: [] };
  const { codes, bases } = lookupCodes(text);
  const [exact, editions] = await Promise.all([
    Promise.all(codes.map((code) => byCode.load(code))),
    Promise.all(bases.map(async (base) => inOrderOfEdition(await byBase.load(base)))),
  ]);
  return { code: parsed.number.code, reason: null, rows: withoutRepetition([...exact, ...editions.flat()]) };
}

/** The one standard a found number stands for: the exact one, else the edition it means today. */
export function standardMeant({ code, rows }: NumberFound, today: PlainDate): StandardRow | null {
  const [likeliest] = rows;
  if (!likeliest || likeliest.code === code) return likeliest ?? null;
  const editions = rows.filter(({ base }) => base === likeliest.base);
  return editionMeant(editions, today) ?? null;
}

/** What a link stands for: its number exactly, or where it has no year the edition meant today. */
export async function linkedStandard(
  code: string,
  { byCode, byBase }: EditionLoaders,
  today: PlainDate,
): Promise<StandardRow | null> {
  const parsed = StandardNumber.tryParse(code);
  if ('reason' in parsed || parsed.number.isDated) return byCode.load(code);
  return editionMeant(await byBase.load(code), today) ?? null;
}
