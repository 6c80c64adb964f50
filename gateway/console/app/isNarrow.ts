/** Whether the panes stand below each other, so that a side pane covers the editors. Same width as in explorer.css. */
export function isNarrow(): boolean {
  return matchMedia('(max-width: 800px)').matches;
}
