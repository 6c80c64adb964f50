import { replyOf } from '../../transport/replyOf';
import { sectorFailure } from '../../transport/sectorFailure';
import type { SubgraphCall, SubgraphReply } from '../../transport/SubgraphTransport';

/** Reads a reply that came as bytes. @throws SECTOR_UNAVAILABLE @throws SECTOR_TIMEOUT */
export async function readReply(
  bytes: Promise<Buffer>,
  subgraph: string,
  call: SubgraphCall,
): Promise<SubgraphReply> {
  const body = await bytes;
  try {
    return replyOf(JSON.parse(body.toString('utf8')));
  } catch (error) {
    throw sectorFailure(subgraph, call, error);
  }
}
