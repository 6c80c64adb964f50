/** An operation that gateways are asked, again and again. */
export interface Question {
  readonly name: string;
  readonly title: string;
  /** Bodies as JSON text, which are sent in turn. */
  readonly bodies: readonly string[];
  /** Requests under way at any time. */
  readonly concurrency: number;
  readonly headers: Readonly<Record<string, string>>;
}
