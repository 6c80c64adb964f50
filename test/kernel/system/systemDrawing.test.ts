import { drawSvg } from '../../../shared/kernel/system/drawing/drawSvg';
import { drawText } from '../../../shared/kernel/system/drawing/drawText';
import type { DrawnNode } from '../../../shared/kernel/system/drawing/drawnNodes';
import { systemFigures } from '../../../shared/kernel/system/systemCoverage';

function node(
  title: string,
  covered: number,
  required: number,
  children: readonly DrawnNode[] = [],
): DrawnNode {
  const entries = Array.from({ length: required }, (_, index) => ({
    kind: 'REQUIRED' as const,
    state: index < covered ? ('IN_FORCE' as const) : ('PLANNED' as const),
  }));
  return { number: null, title, figures: systemFigures(entries), children };
}

const tree = node('体系', 2, 3, [
  { ...node('设施 <script>"&\'', 1, 2, [node('蔬菜', 1, 1)]), number: '1' },
  { ...node('水产', 0, 0), number: '2' },
]);

describe('a tree', () => {
  it('is drawn as text, a line for each node', () => {
    expect(drawText(tree)).toBe(
      [
        '体系 · 66.7 % (2/3)',
        '├─ 1 设施 <script>"&\' · 50.0 % (1/2)',
        '│  └─ 蔬菜 · 100.0 % (1/1)',
        '└─ 2 水产 · –',
        '',
      ].join('\n'),
    );
  });

  it('is drawn as SVG with every title escaped, a bar for each node, and always alike', () => {
    const svg = drawSvg(tree);
    expect(svg).not.toMatch(/<script/);
    expect(svg).toContain('1 设施 &lt;script&gt;&quot;&amp;&#39;');
    expect(svg.match(/fill="#2f855a"/g)).toHaveLength(4);
    expect(svg).toContain('width="80.0" height="12" fill="#2f855a"');
    expect(svg).toContain('height="112"');
    expect(drawSvg(tree)).toBe(svg);
  });
});
