import { pick, useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Makes the editors wrap long lines, in type small enough for three panes side by side. */
export function FittingEditors() {
  const editors = useGraphiQL(pick('queryEditor', 'variableEditor', 'responseEditor'));
  const { queryEditor, variableEditor, responseEditor } = editors;
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, responseEditor]) {
      editor?.updateOptions({ fontSize: 13, wordWrap: 'on' });
    }
  }, [queryEditor, variableEditor, responseEditor]);
  return null;
}
