import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import type { Example } from '../Example';
import { isNarrow } from './isNarrow';

/** Returns the action that shows an example with its variables: in the tab that holds it untouched, else in a new one. */
export function useOpenExample(): (example: Example) => void {
  const { addTab, changeTab, setOperationFacts, setVisiblePlugin, updateActiveTabValues } =
    useGraphiQLActions();
  const { queryEditor, tabs, variableEditor } = useGraphiQL(pick('queryEditor', 'tabs', 'variableEditor'));

  return ({ query, variables: values }) => {
    const variables = Object.keys(values).length > 0 ? JSON.stringify(values, null, 2) : '';
    const opened = tabs.findIndex((tab) => tab.query === query && (tab.variables ?? '') === variables);
    if (opened >= 0) {
      changeTab(opened);
    } else {
      addTab();
      queryEditor?.setValue(query);
      variableEditor?.setValue(variables);
    }
    // The editor works out by itself which operation it holds, but only a moment later: Run pressed at once
    // would still send the name of the previous tab's operation.
    const documentAST = parse(query);
    const operations = documentAST.definitions.filter(isOperation);
    const operationName = operations[0]?.name?.value;
    setOperationFacts({ documentAST, operations, operationName });
    updateActiveTabValues({ query, variables, operationName: operationName ?? null });
    if (isNarrow()) setVisiblePlugin(null);
  };
}

function isOperation(definition: { readonly kind: Kind }): definition is OperationDefinitionNode {
  return definition.kind === Kind.OPERATION_DEFINITION;
}
