import { DomainError } from '../../../shared/errors';
import type { SystemFacts } from '../../../shared/kernel/system';
import { systemBounds } from '../../../shared/kernel/system';
import { checkSystem } from '../../../shared/kernel/system/checkSystem';
import {
  nextSystem,
  publishedSystem,
  withEntry,
  withNodePlaced,
  withoutEntry,
  withoutNode,
  type Placement,
} from '../../../shared/kernel/system/systemEdits';
import { SystemTree } from '../../../shared/kernel/system/SystemTree';
import { draftOf, entryOf, nodeOf } from './support';

const editor = { by: 'agency', on: '2026-06-01' };
const place = (key: string, more: Partial<Placement> = {}): Placement => ({
  key,
  parent: null,
  ordinal: null,
  number: null,
  title: null,
  titleEn: null,
  source: null,
  ...more,
});
const keysUnder = (facts: SystemFacts, key: string) =>
  new SystemTree(facts.nodes).children(key).map((child) => child.key);

/** What an edit refuses, as field and value. */
function refusal(edit: () => unknown): unknown {
  try {
    edit();
  } catch (error) {
    if (error instanceof DomainError)
      return error.extensions.fields?.map(({ field, value }) => [field, value])[0];
    throw error;
  }
  return 'nothing';
}

const draft = draftOf({ a: 'system', b: 'system', 'a-1': 'a', 'a-2': 'a', 'a-1-1': 'a-1' }, [
  entryOf('e', 'a-1'),
]);

describe('placing a node', () => {
  it('adds it last, or where it is told', () => {
    expect(
      keysUnder(withNodePlaced(draft, place('c', { parent: 'system', title: 'C' }), editor), 'system'),
    ).toEqual(['a', 'b', 'c']);
    const first = withNodePlaced(draft, place('c', { parent: 'system', title: 'C', ordinal: 1 }), editor);
    expect(keysUnder(first, 'system')).toEqual(['c', 'a', 'b']);
    expect(first.moves).toEqual([]);
  });

  it('moves it with all below it and its entries, and keeps where it came from', () => {
    const moved = withNodePlaced(draft, place('a-1', { parent: 'b' }), editor);
    expect(new SystemTree(moved.nodes).subtree('b').map(({ key }) => key)).toEqual(['b', 'a-1', 'a-1-1']);
    expect(moved.entries).toEqual(draft.entries);
    expect(moved.moves).toEqual([{ node: 'a-1', from: 'a', to: 'b', ...editor }]);
  });

  it('reorders and renames it where it is, which is no move', () => {
    const reordered = withNodePlaced(draft, place('a-2', { ordinal: 1 }), editor);
    expect(keysUnder(reordered, 'a')).toEqual(['a-2', 'a-1']);
    const renamed = withNodePlaced(draft, place('a-1', { title: '新名' }), editor);
    expect(keysUnder(renamed, 'a')).toEqual(['a-1', 'a-2']);
    expect(new SystemTree(renamed.nodes).node('a-1')?.title).toBe('新名');
    expect([...reordered.moves, ...renamed.moves]).toEqual([]);
  });

  it('renames the root', () => {
    const renamed = withNodePlaced(draft, place('system', { title: '体系' }), editor);
    expect(new SystemTree(renamed.nodes).root?.title).toBe('体系');
  });

  it.each([
    ['under itself', place('a', { parent: 'a' }), ['parent', 'a']],
    ['under what lies below it', place('a', { parent: 'a-1-1' }), ['parent', 'a-1-1']],
    ['under a node that is not there', place('a', { parent: 'x' }), ['parent', 'x']],
    ['that is new under nothing', place('x', { title: 'X' }), ['parent', null]],
    ['that is new without a title', place('x', { parent: 'a' }), ['title', null]],
    ['that is the root, elsewhere', place('system', { parent: 'a' }), ['parent', 'a']],
    ['at no place', place('a-1', { ordinal: 3 }), ['ordinal', 3]],
    ['before the first place', place('a-1', { ordinal: 0 }), ['ordinal', 0]],
  ])('is refused for one %s', (_what, placement, expected) => {
    expect(refusal(() => withNodePlaced(draft, placement, editor))).toEqual(expected);
  });
});

describe('taking out', () => {
  it('takes an empty node, and an entry', () => {
    expect(keysUnder(withoutNode(draft, 'a-2'), 'a')).toEqual(['a-1']);
    expect(withoutEntry(draft, 'e').entries).toEqual([]);
  });

  it.each([
    ['the root', () => withoutNode(draft, 'system'), ['node', 'system']],
    ['a node with nodes', () => withoutNode(draft, 'a'), ['node', 'a']],
    ['a node with entries', () => withoutNode(withoutNode(draft, 'a-1-1'), 'a-1'), ['node', 'a-1']],
    ['a node that is not there', () => withoutNode(draft, 'x'), ['node', 'x']],
    ['an entry that is not there', () => withoutEntry(draft, 'x'), ['entry', 'x']],
    ['an entry for a node that is not there', () => withEntry(draft, entryOf('f', 'x')), ['node', 'x']],
    [
      'a day of publication to come',
      () => publishedSystem(draft, '2026-06-02', '2026-06-01'),
      ['on', '2026-06-02'],
    ],
  ])('refuses %s', (_what, edit, expected) => expect(refusal(edit)).toEqual(expected));
});

describe('the next version', () => {
  it('begins as the last one stands, without its moves', () => {
    const moved = withNodePlaced(draft, place('a-1', { parent: 'b' }), editor);
    const published = publishedSystem(moved, '2026-06-01', '2026-06-01');
    expect(nextSystem(published)).toEqual({
      ...published,
      number: 2,
      state: 'DRAFT',
      publishedOn: null,
      moves: [],
    });
  });
});

describe('a tree', () => {
  const fieldsOf = (facts: SystemFacts) => checkSystem(facts).map(({ field, value }) => [field, value]);
  const many = (count: number, parent: string) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${String(index)}`, parent]));

  it('is sound as the tests draft it', () => expect(checkSystem(draft)).toEqual([]));

  it.each([
    [
      'nodes that circle',
      draftOf({ a: 'b', b: 'a' }),
      [
        ['parent', 'b'],
        ['parent', 'a'],
      ],
    ],
    ['a second root', { ...draft, nodes: [...draft.nodes, nodeOf('x', null)] }, [['parent', null]]],
    ['a parent that is not there', draftOf({ a: 'x' }), [['parent', 'x']]],
    ['a key twice', { ...draft, nodes: [...draft.nodes, nodeOf('a', 'b')] }, [['key', 'a']]],
    ['a key that is none', draftOf({ 'A 1': 'system' }), [['key', 'A 1']]],
    [
      'an entry without number or title',
      draftOf({}, [entryOf('e', 'system', { title: null })]),
      [['title', null]],
    ],
    [
      'an existing one without number',
      draftOf({}, [entryOf('e', 'system', { kind: 'EXISTING' })]),
      [['code', null]],
    ],
    [
      'a standard twice in a node',
      draftOf({ a: 'system' }, [
        entryOf('e', 'a', { code: 'GB/T 1.1-2020' }),
        entryOf('f', 'system', { code: 'GB/T 1.1-2020' }),
        entryOf('g', 'a', { code: 'GB/T 1.1-2020', kind: 'EXISTING' }),
      ]),
      [['code', 'GB/T 1.1-2020']],
    ],
    [
      'a project twice in a node',
      draftOf(
        {},
        ['e', 'f'].map((key) => entryOf(key, 'system', { project: 'project:ecology:A' })),
      ),
      [['project', 'project:ecology:A']],
    ],
    ['a number that is none', draftOf({}, [entryOf('e', 'system', { code: '无' })]), [['code', '无']]],
    ['too many nodes under one', draftOf(many(systemBounds.children + 1, 'system')), [['parent', 51]]],
    [
      'too deep a node',
      draftOf({ a: 'system', b: 'a', c: 'b', d: 'c', e: 'd', f: 'e' }),
      [['parent', systemBounds.depth + 1]],
    ],
    [
      'too many entries of one',
      draftOf(
        {},
        Array.from({ length: 101 }, (_, index) => entryOf(`e${String(index)}`, 'system')),
      ),
      [['node', 101]],
    ],
  ] as [string, SystemFacts, unknown][])('is refused with %s', (_what, facts, expected) =>
    expect(fieldsOf(facts)).toEqual(expected),
  );
});
