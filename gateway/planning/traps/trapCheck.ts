import type { Subgraphs } from '@apollo/federation-internals';
import { DomainError } from '../../../shared/errors';
import type { OwnFields } from '../ownFields';
import type { Planned } from './PlanTrap';
import { takenNames } from './takenNames';
import { unplannedFields } from './unplannedFields';
import { unservedOperations } from './unservedOperations';
import { unresolvableEntries } from './unresolvableEntries';
import { requirementsAtOdds } from './unsafeFields';

/**
 * Makes the check that each plan has to pass before it is used.
 * @throws UNSUPPORTED_OPERATION (the check) naming what would be answered wrongly
 */
export function trapCheck(subgraphs: Subgraphs, own: OwnFields): (planned: Planned) => void {
  const traps = [
    unservedOperations,
    unplannedFields,
    takenNames(own),
    requirementsAtOdds(subgraphs),
    unresolvableEntries(subgraphs),
  ];
  return (planned) => {
    for (const trap of traps) {
      const problem = trap(planned);
      if (problem !== null) throw new DomainError(problem, { code: 'UNSUPPORTED_OPERATION' });
    }
  };
}
