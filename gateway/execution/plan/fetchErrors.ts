import { GraphQLError } from 'graphql';
import { subgraphErrors } from '../../errors/subgraphErrors';
import { DomainError } from '../../../shared/errors';
import { clientKey } from '../../planning/separateKeys';
import type { SubgraphReply } from '../../transport/SubgraphTransport';
import type { PlanRun } from './PlanRun';
import type { ResponsePath } from './positions';

/** Where in the response an error of a subgraph belongs; one path for each place that shares the failed value. */
export type PlaceError = (path: readonly (string | number)[] | undefined) => readonly ResponsePath[];

/** A path by the keys that the client gave. */
function asAsked(path: ResponsePath): ResponsePath {
  return path.map((step) => (typeof step === 'string' ? clientKey(step) : step));
}

/** Puts errors of a subgraph's reply where the caller looks for them. */
export function placedErrors(
  reply: SubgraphReply,
  subgraph: string,
  { call }: PlanRun,
  placesOf: PlaceError,
): readonly GraphQLError[] {
  if (!reply.errors) return [];
  return subgraphErrors(reply, subgraph, call.requestId).flatMap(({ message, path, extensions }) =>
    placesOf(path).map((place) => new GraphQLError(message, { path: asAsked(place), extensions })),
  );
}

/** The errors of a fetch that failed as a whole, one for each of the places given. @throws whatever is no failure of a subgraph */
export function failedFetch(failure: unknown, places: readonly ResponsePath[]): readonly GraphQLError[] {
  if (!(failure instanceof DomainError)) throw failure;
  return places.map(
    (path) => new GraphQLError(failure.message, { path: asAsked(path), originalError: failure }),
  );
}
