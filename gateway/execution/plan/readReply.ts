import { replyOf } from '../../transport/replyOf';
import { sectorFailure } from '../../transport/sectorFailure';
import type { SubgraphCall, SubgraphReply } from '../../transport/SubgraphTransport';

/** Reads a reply that came as bytes. @throws SECTOR_UNAVAILABLE @throws SECTOR_TIMEOUT */
export function readReply(
  came: PromiseSettledResult<Buffer>,
  subgraph: string,
  call: SubgraphCall,
): SubgraphReply {
  if (came.status === 'rejected') throw came.reason;
  try {
    return replyOf(JSON.parse(came.value.toString('utf8')));
  } catch (error) {
    throw sectorFailure(subgraph, call, error);
  }
}
