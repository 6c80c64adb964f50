import { Departure } from '../../../../gateway/transport/Departure';
import type { SubgraphCall } from '../../../../gateway/transport/SubgraphTransport';
import { ANONYMOUS } from '../../../../shared/identity';

/** A call that nobody leaves and that has plenty of time, but for what is given. */
export function subgraphCall({
  withinMs = 20_000,
  ...given
}: Partial<SubgraphCall> & { withinMs?: number } = {}) {
  return {
    identity: ANONYMOUS,
    authorization: null,
    requestId: 'r1',
    deadline: performance.now() + withinMs,
    departure: new Departure(),
    ...given,
  };
}
