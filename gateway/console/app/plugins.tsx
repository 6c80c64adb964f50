import { DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer';
import type { GraphiQLPlugin } from '@graphiql/react';
import { HISTORY_PLUGIN } from 'graphiql';
import { ExamplesPane } from './ExamplesPane';

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round">
      <path d="M4 6h2M4 12h2M4 18h2M10 6h10M10 12h10M10 18h6" />
    </svg>
  );
}

/** The side pane with the menu of example operations. */
export const examplesPlugin: GraphiQLPlugin = {
  title: 'Examples · 示例',
  icon: ExamplesIcon,
  content: ExamplesPane,
};

// GraphiQL recognises its own plugins by identity, so their titles are changed in place.
DOC_EXPLORER_PLUGIN.title = 'Documentation · 文档';
HISTORY_PLUGIN.title = 'History · 历史';

/** The side panes beside the documentation. One object for the whole page: a new list would reset the open pane. */
export const plugins: GraphiQLPlugin[] = [examplesPlugin, HISTORY_PLUGIN];
