import { coverageOf, nameOf, type DrawnNode } from './drawnNodes';

const WIDTH = 960;
const LINE = 28;
const INDENT = 24;
const BAR = { x: 700, width: 120, height: 12 } as const;

interface Line {
  readonly node: DrawnNode;
  readonly depth: number;
  /** Line of the node above it; null for the first. */
  readonly parent: number | null;
}

function linesOf(node: DrawnNode, depth: number, parent: number | null, lines: Line[]): Line[] {
  const at = lines.push({ node, depth, parent }) - 1;
  for (const child of node.children) linesOf(child, depth + 1, at, lines);
  return lines;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand in XML. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => escapes[mark] ?? mark);
}

const leftOf = (depth: number) => 16 + depth * INDENT;
const middleOf = (line: number) => line * LINE + LINE / 2;

function elbow({ depth, parent }: Line, line: number): string[] {
  if (parent === null) return [];
  const x = leftOf(depth - 1) + 6;
  return [
    `<path d="M${String(x)} ${String(middleOf(parent) + 8)}V${String(middleOf(line))}H${String(leftOf(depth) - 4)}" fill="none" stroke="#9aa5b1"/>`,
  ];
}

function drawn(each: Line, line: number): string {
  const { node, depth } = each;
  const y = middleOf(line);
  const filled = ((node.figures.percent ?? 0) / 100) * BAR.width;
  const top = String(y - BAR.height / 2);
  return [
    ...elbow(each, line),
    `<text x="${String(leftOf(depth))}" y="${String(y + 5)}">${escaped(nameOf(node))}</text>`,
    `<rect x="${String(BAR.x)}" y="${top}" width="${String(BAR.width)}" height="${String(BAR.height)}" fill="#e4e7eb"/>`,
    `<rect x="${String(BAR.x)}" y="${top}" width="${filled.toFixed(1)}" height="${String(BAR.height)}" fill="#2f855a"/>`,
    `<text x="${String(BAR.x + BAR.width + 8)}" y="${String(y + 5)}">${coverageOf(node.figures)}</text>`,
  ].join('');
}

/** A tree as an SVG image, a line for each node with a bar that shows how far it is covered. The same tree is always drawn alike. */
export function drawSvg(root: DrawnNode): string {
  const lines = linesOf(root, 0, null, []);
  const height = String(lines.length * LINE);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(WIDTH)} ${height}" width="${String(WIDTH)}" height="${height}" font-family="sans-serif" font-size="14">`,
    `<title>${escaped(nameOf(root))}</title>`,
    ...lines.map(drawn),
    '</svg>\n',
  ].join('\n');
}
