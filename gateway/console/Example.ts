/** An example operation, as the explorer's menu, the tests, the benchmark and the documentation know it. */
export interface Example {
  /** File name without its ending, e.g. `03-search-standards`. */
  readonly name: string;
  /** Row of the plan that the operation shows, e.g. 3. */
  readonly row: number;
  readonly title: string;
  readonly titleZh: string;
  /** The operation with its comments. */
  readonly query: string;
  /** Values of its variables; empty where it has none. */
  readonly variables: Readonly<Record<string, unknown>>;
}
