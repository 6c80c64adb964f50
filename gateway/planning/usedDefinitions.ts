import {
  getOperationAST,
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import { DomainError } from '../../shared/errors';

/** One operation of a document and the fragments it uses, in the order in which it comes upon them. */
export interface UsedDefinitions {
  readonly operation: OperationDefinitionNode;
  readonly fragments: readonly FragmentDefinitionNode[];
}

/** Finds what of a document an operation uses. @throws OPERATION_RESOLUTION_FAILURE when the name tells no single operation */
export function usedDefinitions(document: DocumentNode, operationName?: string): UsedDefinitions {
  const operation = getOperationAST(document, operationName);
  if (!operation) {
    const message = `The document has no single operation ${operationName ?? 'that could be meant without a name'}.`;
    throw new DomainError(message, { code: 'OPERATION_RESOLUTION_FAILURE' });
  }
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  if (fragments.length === 0) return { operation, fragments };
  const byName = new Map(fragments.map((each) => [each.name.value, each]));
  const used = new Set<FragmentDefinitionNode>();
  const follow = (definition: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(definition, {
      [Kind.FRAGMENT_SPREAD]: ({ name }) => {
        const fragment = byName.get(name.value);
        if (!fragment || used.has(fragment)) return;
        used.add(fragment);
        follow(fragment);
      },
    });
  };
  follow(operation);
  return { operation, fragments: [...used] };
}
