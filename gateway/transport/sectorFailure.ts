import { DomainError } from '../../shared/errors';
import { sectorKeyOf } from '../sectorKeyOf';

/** The subgraph is down, or its answer cannot be used. */
export function sectorUnavailable(subgraph: string): DomainError {
  const sector = sectorKeyOf(subgraph);
  return new DomainError(`${sector} did not answer.`, { code: 'SECTOR_UNAVAILABLE', sector });
}

/** The subgraph did not answer before the deadline. */
export function sectorTimeout(subgraph: string): DomainError {
  const sector = sectorKeyOf(subgraph);
  return new DomainError(`${sector} did not answer in time.`, { code: 'SECTOR_TIMEOUT', sector });
}
