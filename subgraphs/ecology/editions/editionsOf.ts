import { standardId, type SectorContext } from '../../../shared/kernel';
import type { EditionDates } from './editionRules';

/**
 * When editions apply, by number, as the sector's catalogue knows it; those it does not have are left out, so that nothing
 * that rests on them is in force. One statement for all editions of a request.
 */
export async function editionsOf(
  codes: readonly string[],
  { sector, standardsById }: SectorContext,
): Promise<Map<string, EditionDates>> {
  const distinct = [...new Set(codes)];
  const standards = await Promise.all(distinct.map((code) => standardsById.load(standardId(sector, code))));
  return new Map(
    distinct.flatMap((code, index) => {
      const standard = standards[index];
      return standard ? [[code, standard] as const] : [];
    }),
  );
}
