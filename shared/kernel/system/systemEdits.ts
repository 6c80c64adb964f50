import { badField } from '../../errors';
import type { PlainDate } from '../catalogue/StandardFacts';
import type { SystemEntryFact, SystemFacts, SystemNodeFact } from './SystemFacts';
import { SystemTree } from './SystemTree';

/** Where a node is to be and what it is to be called; what is null of a node that is there stays as it is. */
export interface Placement {
  readonly key: string;
  readonly parent: string | null;
  /** Place among the siblings, from 1; the last when null for a node that is new there. */
  readonly ordinal: number | null;
  readonly number: string | null;
  readonly title: string | null;
  readonly titleEn: string | null;
  readonly source: string | null;
}

/** Who edits, and on which day. */
export interface Editor {
  readonly by: string;
  readonly on: PlainDate;
}

/** The key of the root of every tree. */
export const ROOT_KEY = 'system';

/** A tree of nothing but its root. */
export function emptySystem(number: number, title: string): SystemFacts {
  const root = { key: ROOT_KEY, parent: null, number: null, title, titleEn: null, source: null };
  return {
    number,
    state: 'DRAFT',
    publishedOn: null,
    source: null,
    provenance: 'SOURCED',
    nodes: [root],
    entries: [],
    moves: [],
  };
}

/** The next version, as the one before it stands. */
export function nextSystem({ number, ...before }: SystemFacts): SystemFacts {
  return { ...before, number: number + 1, state: 'DRAFT', publishedOn: null, moves: [] };
}

function parentOf(tree: SystemTree, before: SystemNodeFact | undefined, { key, parent }: Placement) {
  if (before && before.parent === null) {
    if (parent !== null) throw badField('parent', parent, 'cannot be given: the root stays where it is');
    return null;
  }
  const wanted = parent ?? before?.parent ?? null;
  if (wanted === null) throw badField('parent', parent, 'must be given for a new node');
  if (!tree.node(wanted)) throw badField('parent', wanted, 'names no node of this tree');
  if (tree.path(wanted).includes(key))
    throw badField('parent', wanted, `is ${key} itself or lies under it, and cannot be above it`);
  return wanted;
}

/** The nodes with one of them put at a place among its siblings. */
function inserted(nodes: readonly SystemNodeFact[], node: SystemNodeFact, ordinal: number | null) {
  const others = nodes.filter(({ key }) => key !== node.key);
  const siblings = others.filter(({ parent }) => parent === node.parent);
  if (ordinal !== null && (ordinal < 1 || ordinal > siblings.length + 1))
    throw badField('ordinal', ordinal, `must be from 1 to ${String(siblings.length + 1)}`);
  const next = ordinal === null ? undefined : siblings[ordinal - 1];
  const at = next === undefined ? others.length : others.indexOf(next);
  return [...others.slice(0, at), node, ...others.slice(at)];
}

/** Adds a node, moves it with all below it, or renames it. @throws BAD_USER_INPUT for a place under itself */
export function withNodePlaced(facts: SystemFacts, placement: Placement, { by, on }: Editor): SystemFacts {
  const { key, ordinal, number, title, titleEn, source } = placement;
  const tree = new SystemTree(facts.nodes);
  const before = tree.node(key);
  const parent = parentOf(tree, before, placement);
  const named = title ?? before?.title;
  if (named === undefined) throw badField('title', title, 'must be given for a new node');
  const node: SystemNodeFact = {
    key,
    parent,
    number: number ?? before?.number ?? null,
    title: named,
    titleEn: titleEn ?? before?.titleEn ?? null,
    source: source ?? before?.source ?? null,
  };
  const stays = before?.parent === parent && ordinal === null;
  const nodes = stays
    ? facts.nodes.map((each) => (each.key === key ? node : each))
    : inserted(facts.nodes, node, parent === null ? null : ordinal);
  const from = before?.parent ?? null;
  const isMove = from !== null && parent !== null && from !== parent;
  return {
    ...facts,
    nodes,
    moves: isMove ? [...facts.moves, { node: key, from, to: parent, on, by }] : facts.moves,
  };
}

/** Takes out a node that has neither nodes nor entries. @throws BAD_USER_INPUT */
export function withoutNode(facts: SystemFacts, key: string): SystemFacts {
  const tree = new SystemTree(facts.nodes);
  const node = tree.node(key);
  if (!node) throw badField('node', key, 'names no node of this tree');
  if (node.parent === null) throw badField('node', key, 'is the root');
  if (tree.children(key).length > 0) throw badField('node', key, 'has nodes under it');
  if (facts.entries.some((entry) => entry.node === key)) throw badField('node', key, 'has entries');
  return { ...facts, nodes: facts.nodes.filter((each) => each.key !== key) };
}

/** Records an entry whole: a new one at the end, or another state of one that is there. @throws BAD_USER_INPUT */
export function withEntry(facts: SystemFacts, entry: SystemEntryFact): SystemFacts {
  if (!facts.nodes.some(({ key }) => key === entry.node))
    throw badField('node', entry.node, 'names no node of this tree');
  const isThere = facts.entries.some(({ key }) => key === entry.key);
  const entries = isThere
    ? facts.entries.map((each) => (each.key === entry.key ? entry : each))
    : [...facts.entries, entry];
  return { ...facts, entries };
}

/** Takes out an entry. @throws BAD_USER_INPUT */
export function withoutEntry(facts: SystemFacts, key: string): SystemFacts {
  const entries = facts.entries.filter((each) => each.key !== key);
  if (entries.length === facts.entries.length) throw badField('entry', key, 'names no entry of this tree');
  return { ...facts, entries };
}

/** Publishes a draft; from then on it is as it is. @throws BAD_USER_INPUT for a day to come */
export function publishedSystem(facts: SystemFacts, on: PlainDate, today: PlainDate): SystemFacts {
  if (on > today) throw badField('on', on, `must not be after today, ${today}`);
  return { ...facts, state: 'PUBLISHED', publishedOn: on };
}
