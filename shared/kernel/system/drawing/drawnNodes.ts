import type { SystemFigures } from '../systemCoverage';

/** A node as it is drawn: what it is called, how far it is covered, and the nodes right under it. */
export interface DrawnNode {
  readonly number: string | null;
  readonly title: string;
  readonly figures: SystemFigures;
  readonly children: readonly DrawnNode[];
}

/** The name of a node in a drawing. */
export function nameOf({ number, title }: DrawnNode): string {
  return number === null ? title : `${number} ${title}`;
}

/** How far a node is covered, in words of one line, e.g. `75.0 % (6/8)`. */
export function coverageOf({ percent, covered, required }: SystemFigures): string {
  return percent === null ? '–' : `${percent.toFixed(1)} % (${String(covered)}/${String(required)})`;
}
