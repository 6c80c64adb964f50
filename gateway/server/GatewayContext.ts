import type { RequestCall } from '../execution/RequestCall';
import type { RequestScope } from './RequestScope';

/** The context value of the GraphQL front: one object, so that copies of the context share it. */
export interface GatewayContext {
  readonly call: RequestCall;
  readonly scope: RequestScope;
}
