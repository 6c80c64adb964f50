import type { SubgraphTransport } from '../../transport/SubgraphTransport';
import type { EntityPlace, GatherEntities } from './gatherEntities';
import type { IsSubtype } from './rewriteData';

/** What the fetches of a plan are compiled with. */
export interface PlanScope {
  readonly transport: SubgraphTransport;
  /** By the supergraph, which knows types that callers do not see. */
  readonly isSubtype: IsSubtype;
  /** Shared by the fetches of a plan, which share what they gather. */
  readonly gathererOf: (place: EntityPlace) => GatherEntities;
  /** Numbers the fetches in the order of the plan. */
  readonly nextFetch: () => number;
}
