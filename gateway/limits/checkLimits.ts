import { GraphQLError, Kind, type DocumentNode } from 'graphql';
import { maxAliases } from './maxAliases';
import { maxDepth } from './maxDepth';
import { maxRootFields } from './maxRootFields';
import { maxSelections } from './maxSelections';
import { measureOperation } from './measureOperation';
import type { OperationLimit } from './OperationLimit';

const limits: readonly OperationLimit[] = [maxDepth, maxAliases, maxRootFields, maxSelections];

/** The limits that a document breaks, in any of its operations: validation would have to work through all of them. */
export function checkLimits(document: DocumentNode): readonly GraphQLError[] {
  return document.definitions
    .filter((each) => each.kind === Kind.OPERATION_DEFINITION)
    .flatMap((operation) => {
      const size = measureOperation(document, operation);
      return limits.flatMap(({ code, most, counted, count }) =>
        count(size) > most
          ? [new GraphQLError(`The operation has more than ${most} ${counted}.`, { extensions: { code } })]
          : [],
      );
    });
}
