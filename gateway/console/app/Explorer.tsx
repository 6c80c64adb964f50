import { GraphiQL } from 'graphiql';
import { useMemo, useState } from 'react';
import { keepToken, keptToken } from './bearerToken';
import { createFetcher } from './createFetcher';
import { EditorToolbar } from './EditorToolbar';
import { FittingEditors } from './FittingEditors';
import { isNarrow } from './isNarrow';
import markUrl from './mark.svg';
import { examplesPlugin, plugins } from './plugins';
import { SchemaNotice } from './SchemaNotice';
import { TokenField } from './TokenField';

const WELCOME = `# Six standard systems, one graph.
# Choose an example, or write on:
# Ctrl-Space completes.
# Ctrl-Enter runs.
#
# 六个标准体系，一张图。
# 可选择示例，或继续编写：
# Ctrl-Space 补全，Ctrl-Enter 运行。
query Sectors {
  sectors {
    key
    name
    nameZh
  }
}
`;

const firstPane = isNarrow() ? undefined : examplesPlugin;

/** The whole page: a bar with the token above GraphiQL. */
export function Explorer({ graphqlPath }: { readonly graphqlPath: string }) {
  const [token, setToken] = useState(keptToken);
  const fetcher = useMemo(() => createFetcher(graphqlPath, token), [graphqlPath, token]);

  function changeToken(next: string | null) {
    keepToken(next);
    setToken(next);
  }

  return (
    <>
      <header className="bar">
        <img src={markUrl} alt="" width="28" height="28" />
        <h1 className="bar-name">
          Provincial Standards Graph <span lang="zh">省级标准体系</span>
        </h1>
        <code className="bar-path">POST {graphqlPath}</code>
        <TokenField token={token} onChange={changeToken} />
      </header>
      <main>
        <GraphiQL
          fetcher={fetcher}
          plugins={plugins}
          visiblePlugin={firstPane}
          defaultQuery={WELCOME}
          defaultEditorToolsVisibility="variables"
          isHeadersEditorEnabled={false}
          showPersistHeadersSettings={false}
        >
          <GraphiQL.Logo>
            <></>
          </GraphiQL.Logo>
          <GraphiQL.Toolbar>
            <EditorToolbar />
          </GraphiQL.Toolbar>
          <FittingEditors />
          <SchemaNotice />
        </GraphiQL>
      </main>
    </>
  );
}
