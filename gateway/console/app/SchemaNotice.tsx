import { useGraphiQL } from '@graphiql/react';

/** Says that there is no schema, and what may help; the answer pane shows what the gateway said. */
export function SchemaNotice() {
  const fetchError = useGraphiQL((state) => state.fetchError);
  if (!fetchError) return null;
  return (
    <div role="alert" className="schema-notice">
      The schema could not be read; it may need a token. <br />
      <span lang="zh">无法读取模式，可能需要令牌。</span>
    </div>
  );
}
