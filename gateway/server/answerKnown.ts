import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { KnownOperation } from '../graph/KnownOperation';
import type { RequestCall } from '../execution/RequestCall';
import { tell, type RequestScope } from './RequestScope';

/** How a request for an operation is answered: refused, with the text of its data, or with the bytes of the whole response. */
export type OperationAnswer =
  | { readonly kind: 'refused'; readonly errors: readonly GraphQLFormattedError[] }
  | { readonly kind: 'data'; readonly data: string; readonly errors: readonly GraphQLFormattedError[] }
  | { readonly kind: 'bytes'; readonly bytes: Buffer };

function badVariable({ message, nodes, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { ...extensions, code: 'BAD_USER_INPUT' } });
}

/** Answers an operation that is admitted and known. Both doors of the gateway end here. */
export async function answerKnown(
  known: KnownOperation,
  given: Readonly<Record<string, unknown>>,
  call: RequestCall,
  scope: RequestScope,
): Promise<OperationAnswer> {
  scope.operation = known.name;
  const { coerced, errors } = known.readVariables(given);
  if (!coerced) return { kind: 'refused', errors: errors.map((error) => tell(badVariable(error), scope)) };
  const executed = await known.execute(given, coerced, call);
  if (Buffer.isBuffer(executed)) return { kind: 'bytes', bytes: executed };
  return { kind: 'data', data: executed.data, errors: executed.errors.map((error) => tell(error, scope)) };
}
