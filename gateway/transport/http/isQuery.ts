import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import type { SubgraphOperation } from '../SubgraphTransport';

/** Whether an operation only reads, so that sending it twice has no more effect than once. */
export function isQuery({
  query,
  operationName,
}: Pick<SubgraphOperation, 'query' | 'operationName'>): boolean {
  try {
    return getOperationAST(parse(query), operationName)?.operation === OperationTypeNode.QUERY;
  } catch {
    return false;
  }
}
