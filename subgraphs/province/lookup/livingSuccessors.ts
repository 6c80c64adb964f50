import type { StandardRow } from '../../../shared/kernel/catalogue/rowsOfFacts';
import { statusOn } from '../../../shared/kernel/catalogue/standardRules';
import type { ProvinceContext } from '../ProvinceContext';
import { editionMeant } from './editionRules';
import { linkedStandard } from './findStandards';

/** Longest chain of replacements that is followed. */
const MOST_STEPS = 10;

/** The standards that take the place of one: those that replace it as declared, else the edition that its number means. */
async function successorsOf(
  { code, base }: StandardRow,
  { loaders, today }: Pick<ProvinceContext, 'loaders' | 'today'>,
): Promise<{ readonly code: string; readonly row: StandardRow | null }[]> {
  const { replacedBy } = await loaders.replacements.load(code);
  const declared = await Promise.all(
    replacedBy.map(async (each) => ({
      code: each.code,
      row: await linkedStandard(each.code, loaders.editions, today),
    })),
  );
  if (declared.length > 0) return declared;
  const edition = editionMeant(await loaders.editions.byBase.load(base), today);
  return edition && edition.code !== code ? [{ code: edition.code, row: edition }] : [];
}

/**
 * The numbers to cite in place of a standard that no longer applies, along replacements to those that do, or will;
 * empty when nothing took its place. One that no catalogue has is told by its number.
 */
export async function livingSuccessors(
  standard: StandardRow,
  context: Pick<ProvinceContext, 'loaders' | 'today'>,
): Promise<string[]> {
  const seen = new Set([standard.code]);
  const living = new Set<string>();
  let front = [standard];
  for (let step = 0; step < MOST_STEPS && front.length > 0; step += 1) {
    const found = (await Promise.all(front.map((each) => successorsOf(each, context)))).flat();
    front = [];
    for (const { code, row } of found) {
      if (seen.has(row?.code ?? code)) continue;
      seen.add(row?.code ?? code);
      if (row && statusOn(row, context.today) === 'WITHDRAWN') front.push(row);
      else living.add(row?.code ?? code);
    }
  }
  return [...living];
}
