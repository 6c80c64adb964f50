import type { SectorKey } from '../../kernel/sectorKeys';
import type { ReferenceLookups } from '../ReferenceLookups';
import type { Refusals } from './Refusals';
import { readText } from './readText';

/** The sector that a row names, if any. */
export function readSector(
  value: unknown,
  { sectors }: Pick<ReferenceLookups, 'sectors'>,
  refusals: Refusals,
): SectorKey | undefined {
  const text = readText('sector', value, refusals);
  if (text === null) return undefined;
  const sector = sectors.named(text);
  if (!sector) refusals.refuse('sector', text, 'no sector is called this');
  return sector;
}
