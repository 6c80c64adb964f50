/** A grouped bar chart of ratios: bars stand on the line of 1, or hang from it. */
export interface BarChart {
  readonly title: string;
  /** What the heights of the bars are, and which way is better. */
  readonly axis: string;
  /** What it is that has the ratio 1. */
  readonly base: string;
  readonly footer: string;
  readonly series: readonly BarSeries[];
  readonly groups: readonly BarGroup[];
}

/** Bars of one colour, one in each group. */
export interface BarSeries {
  readonly name: string;
  /** The class of its bars in the style sheet. */
  readonly style: string;
}

/** Bars that stand beside each other, in the order of the series. */
export interface BarGroup {
  readonly label: string;
  readonly explanation: string;
  /** Ratios above 0; null is a bar that is missing, for a reason that the text around the chart gives. */
  readonly ratios: readonly (number | null)[];
}
