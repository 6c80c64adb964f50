import type { SystemFacts } from '../../kernel/system';
import type { SectorKey } from '../../kernel/sectorKeys';
import { cellOf, headingsOf, withoutEmpty, type RecordForm } from '../RecordForm';
import type { SectorRow } from '../RecordRegisters';
import { systemColumns, type SystemColumnKey } from './systemColumns';

/** A row of a tree as it is written. */
export type SystemLine = Readonly<Partial<Record<SystemColumnKey, unknown>>>;

/** What a row of a tree is about. */
export type SystemItem = 'VERSION' | 'NODE' | 'ENTRY' | 'MOVE';

/** The rows of a version: what it is, its nodes, its entries and its moves, each in their order. */
function linesOf(sector: SectorKey, facts: SystemFacts): SystemLine[] {
  const { number: version, state, publishedOn, source, provenance } = facts;
  const line = (item: SystemItem, rest: SystemLine) =>
    withoutEmpty<string>({ sector, version, item, ...rest }) as SystemLine;
  return [
    line('VERSION', { state, publishedOn, source, provenance }),
    ...facts.nodes.map((node) => line('NODE', { ...node })),
    ...facts.entries.map(({ node: parent, ...entry }) => line('ENTRY', { ...entry, parent })),
    ...facts.moves.map(({ node: key, from, to: parent, on, by }) =>
      line('MOVE', { key, from, parent, on, by }),
    ),
  ];
}

/** The rows of trees, tree by tree. */
export async function* systemLines(trees: AsyncIterable<SectorRow<SystemFacts>>): AsyncGenerator<SystemLine> {
  for await (const { sector, facts } of trees) yield* linesOf(sector, facts);
}

/** How the rows of trees are written. */
export const systemForm: RecordForm<SystemLine> = {
  plural: 'system rows',
  sheet: '标准体系',
  headings: headingsOf(systemColumns.columns),
  cellsOf: (line) => systemColumns.columns.map(({ key }) => cellOf(line[key])),
  recordOf: (line) => line,
};
