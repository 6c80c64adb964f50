import type { BarGroup } from './BarChart';

/** A part of the plane, in units of the drawing, with y downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a bar is drawn. */
export interface PlacedBar extends Box {
  /** Its place among the series. */
  readonly series: number;
  readonly ratio: number | null;
}

/** Where a group is drawn. */
export interface PlacedGroup {
  readonly group: BarGroup;
  /** The middle of its label. */
  readonly middle: number;
  readonly bars: readonly PlacedBar[];
}

/** Part of a group's width that is left empty. */
const GAP = 0.2;
/** Part of a bar's width that is left empty. */
const BAR_GAP = 0.14;

/** The height at which a ratio stands in a plot that reaches from the lowest to the highest, equal factors equally far apart. */
export function logScale(plot: Box, lowest: number, highest: number): (ratio: number) => number {
  const span = Math.log(highest / lowest);
  return (ratio) => plot.y + plot.height * (1 - Math.log(ratio / lowest) / span);
}

/** Places the bars of each group side by side, each from the line of 1 to its ratio. */
export function placeBars(
  groups: readonly BarGroup[],
  plot: Box,
  heightOf: (ratio: number) => number,
): PlacedGroup[] {
  const groupWidth = plot.width / groups.length;
  return groups.map((group, index) => {
    const left = plot.x + index * groupWidth + (groupWidth * GAP) / 2;
    const slot = (groupWidth * (1 - GAP)) / group.ratios.length;
    const bars = group.ratios.map((ratio, series) => {
      const ends = [heightOf(1), heightOf(ratio ?? 1)];
      const y = Math.min(...ends);
      const x = left + (series + BAR_GAP / 2) * slot;
      return { series, ratio, x, y, width: slot * (1 - BAR_GAP), height: Math.max(...ends) - y };
    });
    return { group, middle: plot.x + (index + 0.5) * groupWidth, bars };
  });
}
