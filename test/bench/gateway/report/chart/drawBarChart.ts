import type { BarChart, BarSeries } from './BarChart';
import { chartStyle } from './chartStyle';
import { logTicks } from './logTicks';
import { logScale, placeBars, type Box, type PlacedBar, type PlacedGroup } from './placeBars';

const SIZE = { width: 960, height: 500 };
const PLOT: Box = { x: 88, y: 112, width: 852, height: 300 };
const LEGEND = { x: 24, y: 72, square: 12, gap: 16 };
/** About how wide a character of the legend is; the space of a name is worked out from it. */
const CHARACTER = 6.8;
const GROUND = PLOT.y + PLOT.height;

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function text(x: number, y: number, size: number, content: string, style = 'text', anchor = 'start'): string {
  return `<text x="${round(x)}" y="${round(y)}" font-size="${String(size)}" class="${style}" text-anchor="${anchor}">${escape(content)}</text>`;
}

function box(style: string, { x, y, width, height }: Box): string {
  return `<rect class="${style}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/>`;
}

function line(style: string, y: number): string {
  return `<line class="${style}" x1="${String(PLOT.x)}" x2="${String(PLOT.x + PLOT.width)}" y1="${round(y)}" y2="${round(y)}"/>`;
}

/** A ratio with two digits that matter, over its bar, or under it where the bar hangs. */
function labelOf({ ratio, x, y, width, height }: PlacedBar): string {
  const middle = x + width / 2;
  if (ratio === null) return text(middle, y - 5, 11, '–', 'text quiet', 'middle');
  const spelt = ratio < 0.95 ? ratio.toFixed(2) : ratio < 9.95 ? ratio.toFixed(1) : ratio.toFixed(0);
  return text(middle, ratio < 1 ? y + height + 12 : y - 5, 11, spelt, 'text', 'middle');
}

function drawGroup({ group, middle, bars }: PlacedGroup, series: readonly BarSeries[]): string[] {
  return [
    ...bars.filter(({ ratio }) => ratio !== null).map((bar) => box(series[bar.series]?.style ?? '', bar)),
    ...bars.map(labelOf),
    text(middle, GROUND + 22, 13, group.label, 'text', 'middle'),
    text(middle, GROUND + 39, 12, group.explanation, 'text quiet', 'middle'),
  ];
}

function drawLegend(series: readonly BarSeries[]): string[] {
  let { x } = LEGEND;
  return series.flatMap(({ name, style }) => {
    const { y, square, gap } = LEGEND;
    const entry = [
      box(style, { x, y, width: square, height: square }),
      text(x + square + 6, y + square - 1.5, 12, name),
    ];
    x += square + 6 + name.length * CHARACTER + gap;
    return entry;
  });
}

/** Draws the chart as an SVG file of its own. */
export function drawBarChart({ title, axis, base, footer, series, groups }: BarChart): string {
  const ratios = groups.flatMap((group) => group.ratios).filter((ratio) => ratio !== null);
  const ticks = logTicks(Math.min(1, ...ratios), Math.max(1, ...ratios));
  const heightOf = logScale(PLOT, ticks[0] ?? 1, ticks.at(-1) ?? 1);
  const { width, height } = SIZE;
  const parts = [
    box('ground', { x: 0, y: 0, width, height }),
    text(24, 34, 18, title),
    text(24, 55, 12.5, axis, 'text quiet'),
    ...drawLegend(series),
    ...ticks.filter((tick) => tick !== 1).map((tick) => line('grid', heightOf(tick))),
    ...ticks.map((tick) => {
      const label = tick === 1 ? base : String(tick);
      return text(PLOT.x - 8, heightOf(tick) + 4, 11, label, tick === 1 ? 'text' : 'text quiet', 'end');
    }),
    ...placeBars(groups, PLOT, heightOf).flatMap((group) => drawGroup(group, series)),
    line('base', heightOf(1)),
    text(24, height - 16, 11, footer, 'text quiet'),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}" role="img" aria-label="${escape(title)}">`,
    `<style>${chartStyle}\n</style>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}
