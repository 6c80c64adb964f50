import { badField } from '../../errors';
import type { IdempotentWrite } from '../changes/Idempotency';
import type { RequestContext } from './RequestContext';

const LONGEST_KEY = 200;

/** A write as its caller identifies it. @throws BAD_USER_INPUT when the key is empty or too long */
export function writeOf(
  operation: string,
  input: { readonly clientMutationId: string },
  { identity }: Pick<RequestContext, 'identity'>,
): IdempotentWrite {
  const { clientMutationId } = input;
  if (clientMutationId.length === 0 || clientMutationId.length > LONGEST_KEY) {
    throw badField('clientMutationId', clientMutationId, `must have 1 to ${String(LONGEST_KEY)} characters`);
  }
  return { actor: identity.subject, clientMutationId, body: { operation, input: { ...input } } };
}
