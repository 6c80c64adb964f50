import {
  CopyIcon,
  KEY_MAP,
  MergeIcon,
  PrettifyIcon,
  ToolbarButton,
  useGraphiQLActions,
} from '@graphiql/react';

/** GraphiQL's own tools beside the operation, with labels in both languages. */
export function EditorToolbar() {
  const { copyQuery, mergeQuery, prettifyEditors } = useGraphiQLActions();
  const tools = [
    { label: `Format · 整理格式 (${KEY_MAP.prettify.key})`, run: prettifyEditors, Icon: PrettifyIcon },
    { label: `Merge fragments · 合并片段 (${KEY_MAP.mergeFragments.key})`, run: mergeQuery, Icon: MergeIcon },
    { label: `Copy · 复制 (${KEY_MAP.copyQuery.key})`, run: copyQuery, Icon: CopyIcon },
  ];
  return tools.map(({ label, run, Icon }) => (
    <ToolbarButton key={label} label={label} onClick={() => void run()}>
      <Icon className="graphiql-toolbar-icon" aria-hidden="true" />
    </ToolbarButton>
  ));
}
