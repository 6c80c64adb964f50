import type { SubgraphError, SubgraphReply } from './SubgraphTransport';
import { isRecord } from '../../shared/service/isRecord';

const MOST_ERRORS = 100;

/** Checks that a value has the form of a GraphQL response. @throws Error saying what is wrong */
export function replyOf(value: unknown): SubgraphReply {
  if (!isRecord(value)) throw new Error('the reply is not an object');
  const { data, errors } = value;
  if (errors !== undefined && !(Array.isArray(errors) && errors.length > 0 && errors.every(isRecord))) {
    throw new Error('`errors` is not a list of errors');
  }
  if (data !== undefined && data !== null && !isRecord(data)) throw new Error('`data` is not an object');
  if (!data && !errors) throw new Error('neither data nor errors');
  return {
    ...(data !== undefined && { data }),
    ...(errors !== undefined && { errors: errors.slice(0, MOST_ERRORS) as SubgraphError[] }),
  };
}
