import { isPlainDate } from '../catalogue/plainDates';
import { readSeedRows } from '../seed/readSeedRows';
import type { SectorNames } from '../sectorKeys';
import { PilotLevelEnum } from './pilotEnums';
import type { PilotQuota } from './quotaRules';

const FILE = 'pilotQuotas.jsonl';

function isQuota({ version, from, until, source, perYear }: Partial<PilotQuota>): boolean {
  const named = [version, source].every((text) => typeof text === 'string' && text.trim() !== '');
  const lasts =
    isPlainDate(from ?? '') &&
    (until === null || (isPlainDate(until ?? '') && (until ?? '') >= (from ?? '')));
  const figures = Object.entries(perYear ?? {});
  return (
    named &&
    lasts &&
    figures.length > 0 &&
    figures.every(
      ([level, most]) => Object.hasOwn(PilotLevelEnum, level) && Number.isInteger(most) && most >= 0,
    )
  );
}

/** The quotas of a sector's own, from `pilotQuotas.jsonl` in its folder; none where it has no such file. @throws Error naming the line */
export function readPilotQuotas({ folder }: SectorNames): PilotQuota[] {
  return readSeedRows(folder, FILE).map((row, index) => {
    if (!isQuota(row)) throw new Error(`${folder}/${FILE}, line ${String(index + 1)} is no quota`);
    return row as unknown as PilotQuota;
  });
}
