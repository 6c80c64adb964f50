import { badField, DomainError } from '../../errors';
import type { SectorKey } from '../sectorKeys';

/** The number is taken, by this sector or another. */
export function duplicateCode(code: string, owner: SectorKey): DomainError {
  return new DomainError(`${code} is registered already by ${owner}`, {
    code: 'DUPLICATE_CODE',
    owner,
    fields: [{ field: 'code', value: code, problem: `is registered already by ${owner}` }],
  });
}

/** No standard has this id in this sector's catalogue. */
export function noSuchStandard(id: string, sector: SectorKey): DomainError {
  return new DomainError(`${sector} has no standard ${id}`, {
    code: 'NOT_FOUND',
    sector,
    fields: [{ field: 'id', value: id, problem: 'names no standard of this sector' }],
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

/** The standard no longer applies, so it cannot be withdrawn or reviewed again. */
export function alreadyWithdrawn(id: string, withdrawnOn: string): DomainError {
  return new DomainError(`${id} was withdrawn on ${withdrawnOn}`, {
    code: 'ILLEGAL_TRANSITION',
    fields: [{ field: 'id', value: id, problem: `was withdrawn on ${withdrawnOn}` }],
  });
}

/** The standard would come to replace itself through others. */
export function replacementCycle(code: string): DomainError {
  return badField('replaces', code, `${code} would replace itself through other standards`);
}
