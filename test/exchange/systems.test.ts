import { travellingKinds, type ReportLine } from '../../shared/exchange';
import { MemoryCatalogues } from './support/MemoryCatalogues';
import { trialFolder } from './support/trialFiles';
import { trialLookups } from './support/trialLookups';

const folder = trialFolder();
const today = '2026-01-01';

const base = { sector: 'ecology', version: 1 };
const tree = [
  { ...base, item: '版本', state: 'PUBLISHED', publishedOn: '2025-06-01' },
  { ...base, item: '节点', key: 'system', title: '生态文明标准体系' },
  { ...base, item: 'NODE', key: 'water', parent: 'system', number: '1', title: '水利' },
  { ...base, item: 'ENTRY', key: 'water-1', parent: 'water', kind: 'EXISTING', code: 'DB32／T 3920—2020' },
  {
    ...base,
    item: 'ENTRY',
    key: 'water-2',
    parent: 'water',
    kind: 'PLANNED',
    project: '20253001',
    title: '示例',
  },
];

async function importing(rows: readonly object[], dryRun = false, catalogues = new MemoryCatalogues()) {
  const kind = travellingKinds(catalogues).find(({ name }) => name === 'system');
  if (!kind) throw new Error('trees do not travel');
  const lines: ReportLine[] = [];
  const report = await kind.import({
    file: folder.write('tree.jsonl', rows.map((row) => `${JSON.stringify(row)}\n`).join('')),
    lookups: trialLookups,
    ...{ today, dryRun },
    report: { add: (line) => lines.push(line) },
  });
  return { report, lines, trees: [...catalogues.systems.rows.values()] };
}

describe('an import of system trees', () => {
  it('puts the rows of a version together, in whatever order they come', async () => {
    const { report, trees } = await importing([...tree].reverse());
    expect(report).toMatchObject({ read: 5, registered: 5, refused: 0 });
    expect(trees).toMatchObject([
      {
        sector: 'ECOLOGY',
        facts: {
          ...{ number: 1, state: 'PUBLISHED', publishedOn: '2025-06-01' },
          nodes: [{ key: 'water' }, { key: 'system', parent: null }],
          entries: [
            { key: 'water-2', project: '20253001', code: null },
            { key: 'water-1', node: 'water', code: 'DB32/T 3920-2020' },
          ],
        },
      },
    ]);
  });

  it('keeps versions and sectors apart', async () => {
    const other = tree.map((row) => ({ ...row, sector: 'agriculture' }));
    const next = tree.map((row) => ({ ...row, version: 2 }));
    const { report, trees } = await importing([...next, ...tree, ...other.slice(0, 2)]);
    expect(report).toMatchObject({ read: 12, registered: 12, bySector: { ECOLOGY: 10, AGRICULTURE: 2 } });
    expect(trees.map(({ sector, facts }) => [sector, facts.number])).toEqual([
      ['ECOLOGY', 1],
      ['ECOLOGY', 2],
      ['AGRICULTURE', 1],
    ]);
  });

  it('writes nothing in a dry run', async () => {
    const { report, trees } = await importing(tree, true);
    expect(report).toMatchObject({ registered: 5, dryRun: true });
    expect(trees).toEqual([]);
  });

  it.each([
    ['a node without a title', 2, { title: null }, 'title', null],
    ['an item that is none', 2, { item: 'TREE' }, 'item', 'TREE'],
    ['an entry without a place', 3, { parent: null }, 'parent', null],
    ['a day that is none', 0, { publishedOn: '2025-13-01' }, 'publishedOn', '2025-13-01'],
  ])('refuses a version whole for %s', async (_what, at, change, field, value) => {
    const rows = tree.map((row, index) => (index === at ? { ...row, ...change } : row));
    const { report, lines, trees } = await importing(rows);
    expect(report).toMatchObject({ read: 5, refused: 5, registered: 0 });
    expect(trees).toEqual([]);
    expect(lines).toHaveLength(5);
    lines.forEach((told, index) => {
      const beside = {
        field: 'version',
        value: 1,
        reason: `line ${String(at + 1)} is refused, and a version is taken whole`,
      };
      const line = { kind: 'refused', line: index + 1, code: 'BAD_USER_INPUT' };
      expect(told).toMatchObject(index === at ? { ...line, field, value } : { ...line, ...beside });
    });
  });

  it('refuses a row that belongs to no version, and one of no sector', async () => {
    const [root] = tree;
    const { lines } = await importing([
      { ...root, version: null },
      { ...root, sector: null },
      { ...root, version: 'x' },
    ]);
    expect(lines).toMatchObject([
      { line: 1, field: 'version', value: null },
      { line: 2, field: 'sector', value: null },
      { line: 3, field: 'version', value: 'x' },
    ]);
  });
});
