import { DomainError } from '../../errors';
import type { SectorKey } from '../sectorKeys';

/** No record of a kind, e.g. `standard`, has this id in this sector. */
export function noSuchRecord(noun: string, id: string, sector: SectorKey): DomainError {
  return new DomainError(`${sector} has no ${noun} ${id}`, {
    code: 'NOT_FOUND',
    sector,
    fields: [{ field: 'id', value: id, problem: `names no ${noun} of this sector` }],
  });
}

/** Somebody else wrote first. */
export function staleVersion(id: string, expected: number, current: number): DomainError {
  return new DomainError(`${id} has version ${String(current)}, not ${String(expected)}`, {
    code: 'CONFLICT',
    currentVersion: current,
    fields: [
      { field: 'expectedVersion', value: expected, problem: `the current version is ${String(current)}` },
    ],
  });
}
