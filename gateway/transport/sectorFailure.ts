import { DomainError } from '../../shared/errors';
import { log } from '../../shared/service/log';
import { sectorKeyOf } from '../sectorKeyOf';
import type { SubgraphCall } from './SubgraphTransport';

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

/** What a caller is told of a failure, whose cause goes to the log unless the caller has left. */
export function sectorFailure(
  subgraph: string,
  { requestId, departure }: Pick<SubgraphCall, 'requestId' | 'departure'>,
  error: unknown,
): DomainError {
  if (!departure.hasLeft) log.warn('a subgraph failed', { subgraph, requestId, error });
  return error instanceof DomainError ? error : sectorUnavailable(subgraph);
}
