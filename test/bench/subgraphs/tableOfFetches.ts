/** One fetch and what its answer takes in each column; microseconds. */
export interface FetchFigures {
  readonly name: string;
  readonly subgraph: string;
  readonly microseconds: readonly number[];
}

const WIDTHS = { name: 24, subgraph: 20, value: 14 };

const spell = (value: number): string => value.toFixed(value < 100 ? 1 : 0);

/** A row: the first column's time, and for each other its time and its share of the first. */
function row(name: string, subgraph: string, [first = 0, ...others]: readonly number[]): string {
  const cells = others.map((value) =>
    `${spell(value)} × ${(value / first).toFixed(2)}`.padStart(WIDTHS.value + 4),
  );
  return [
    name.padEnd(WIDTHS.name),
    subgraph.padEnd(WIDTHS.subgraph),
    spell(first).padStart(WIDTHS.value),
    ...cells,
  ].join('');
}

/** The figures as a table; below it, all fetches one after the other, and the geometric means of the ratios. */
export function tableOfFetches(columns: readonly string[], figures: readonly FetchFigures[]): string {
  const [first = '', ...others] = columns;
  const head = [
    'CPU of one answer, µs'.padEnd(WIDTHS.name + WIDTHS.subgraph),
    first.padStart(WIDTHS.value),
    ...others.map((name) => name.padStart(WIDTHS.value + 4)),
  ].join('');
  const sums = columns.map((_, column) =>
    figures.reduce((sum, { microseconds }) => sum + (microseconds[column] ?? 0), 0),
  );
  const means = columns.map((_, column) => {
    const logarithms = figures.map(({ microseconds }) =>
      Math.log((microseconds[column] ?? 0) / (microseconds[0] ?? 0)),
    );
    return Math.exp(logarithms.reduce((sum, each) => sum + each, 0) / figures.length);
  });
  return [
    head,
    ...figures.map(({ name, subgraph, microseconds }) => row(name, subgraph, microseconds)),
    row('all together', '', sums),
    `geometric means of the ratios: ${means
      .slice(1)
      .map((mean) => mean.toFixed(2))
      .join(', ')}`,
  ].join('\n');
}
