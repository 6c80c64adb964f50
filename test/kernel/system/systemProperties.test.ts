import fc from 'fast-check';
import { DomainError } from '../../../shared/errors';
import type { SystemFacts } from '../../../shared/kernel/system';
import { checkSystem } from '../../../shared/kernel/system/checkSystem';
import { systemFigures, type JudgedEntry } from '../../../shared/kernel/system/systemCoverage';
import { withNodePlaced } from '../../../shared/kernel/system/systemEdits';
import { SystemTree } from '../../../shared/kernel/system/SystemTree';
import { draftOf, entryOf } from './support';

const NODES = 12;
const keyOf = (index: number) => (index === 0 ? 'system' : `n${String(index)}`);
const states = ['IN_FORCE', 'UPCOMING', 'WITHDRAWN', 'IN_DRAFTING', 'PLANNED', 'UNKNOWN'] as const;
const kinds = ['REQUIRED', 'PLANNED', 'EXISTING'] as const;

/** Any tree: each node hangs under one before it, with entries anywhere. */
const trees = fc
  .tuple(
    fc.array(fc.nat(), { minLength: NODES, maxLength: NODES }),
    fc.array(fc.nat(NODES), { maxLength: 30 }),
  )
  .map(([parents, places]) =>
    draftOf(
      Object.fromEntries(parents.map((pick, index) => [keyOf(index + 1), keyOf(pick % (index + 1))])),
      places.map((place, index) => entryOf(`e${String(index)}`, keyOf(place))),
    ),
  );

const moves = fc.array(fc.tuple(fc.nat(NODES), fc.nat(NODES), fc.option(fc.integer({ min: 1, max: 4 }))), {
  maxLength: 20,
});

/** The tree after moves; those that are refused leave it as it is. */
function moved(
  tree: SystemFacts,
  [node, parent, ordinal]: readonly [number, number, number | null],
): SystemFacts {
  const placement = { key: keyOf(node), parent: keyOf(parent), ordinal };
  const rest = { number: null, title: null, titleEn: null, source: null };
  try {
    return withNodePlaced(tree, { ...placement, ...rest }, { by: 'test', on: '2026-06-01' });
  } catch (error) {
    if (error instanceof DomainError && error.extensions.code === 'BAD_USER_INPUT') return tree;
    throw error;
  }
}

describe('any tree, however its nodes are moved,', () => {
  it('stays one tree with the same nodes and entries, in which no node lies under itself', () => {
    fc.assert(
      fc.property(trees, moves, (tree, steps) => {
        const after = steps.reduce(moved, tree);
        const shape = checkSystem(after).filter(({ problem }) => !problem.includes('at most'));
        expect(shape).toEqual([]);
        const keys = new SystemTree(after.nodes).subtree('system').map(({ key }) => key);
        expect([...keys].sort()).toEqual(tree.nodes.map(({ key }) => key).sort());
        expect(after.entries).toEqual(tree.entries);
        for (const { node, from, to } of after.moves) expect([node, from]).not.toEqual([to, to]);
      }),
      { numRuns: 300 },
    );
  });

  it('is covered as its entries are, counted one by one', () => {
    const judged = fc.array(
      fc.record({ kind: fc.constantFrom(...kinds), state: fc.constantFrom(...states) }),
    );
    fc.assert(
      fc.property(judged, judged, (here, below) => {
        const all: readonly JudgedEntry[] = [...here, ...below];
        let [required, covered] = [0, 0];
        for (const { kind, state } of all) {
          if (kind !== 'REQUIRED') continue;
          required += 1;
          if (state === 'IN_FORCE') covered += 1;
        }
        const figures = systemFigures(all);
        expect([figures.required, figures.covered]).toEqual([required, covered]);
        const parts = [systemFigures(here), systemFigures(below)];
        expect(parts.reduce((sum, each) => sum + each.covered, 0)).toBe(covered);
        expect(figures.percent === null).toBe(required === 0);
      }),
    );
  });
});
