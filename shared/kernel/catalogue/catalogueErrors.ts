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
