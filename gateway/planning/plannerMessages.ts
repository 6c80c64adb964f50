import type { ErrorCode } from '../../shared/errors';
import type { SubgraphAddress } from '../supergraph/SubgraphAddress';
import type { OwnFields } from './ownFields';
import type { PlannedOperation } from './PlannedOperation';

/** What the main thread needs to know of a supergraph that another thread plans for. */
export interface SupergraphSummary {
  /** What callers see, as SDL: with descriptions, deprecations and default values. */
  readonly apiSdl: string;
  readonly subgraphs: readonly SubgraphAddress[];
  /** What `separateKeys` sets operations apart from. */
  readonly ownFields: OwnFields;
}

/** An operation to plan: valid for the API schema, and `separateKeys` has been through it. */
export interface PlanRequest {
  readonly query: string;
  readonly operationName: string | undefined;
}

/** What a planner thread says: first that it is ready, then one reply to each request. */
export type PlannerReply =
  | { readonly kind: 'ready'; readonly summary: SupergraphSummary }
  | { readonly kind: 'planned'; readonly planned: PlannedOperation }
  /** An error of the catalogue, for the caller. */
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string | undefined };
