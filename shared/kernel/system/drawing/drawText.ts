import { coverageOf, nameOf, type DrawnNode } from './drawnNodes';

function linesOf(node: DrawnNode, lead: string, follow: string): string[] {
  const last = node.children.length - 1;
  return [
    `${lead}${nameOf(node)} · ${coverageOf(node.figures)}`,
    ...node.children.flatMap((child, index) =>
      index === last
        ? linesOf(child, `${follow}└─ `, `${follow}   `)
        : linesOf(child, `${follow}├─ `, `${follow}│  `),
    ),
  ];
}

/** A tree as text: a line for each node, with how far it is covered. */
export function drawText(root: DrawnNode): string {
  return `${linesOf(root, '', '').join('\n')}\n`;
}
