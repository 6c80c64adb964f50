import type { SystemEntryFact, SystemFacts, SystemNodeFact } from '../../../shared/kernel/system';
import { emptySystem } from '../../../shared/kernel/system/systemEdits';

/** A node of a test's tree. */
export function nodeOf(
  key: string,
  parent: string | null,
  more: Partial<SystemNodeFact> = {},
): SystemNodeFact {
  return { key, parent, number: null, title: `示例 ${key}`, titleEn: null, source: null, ...more };
}

/** An entry of a test's tree: required, and known by a title only, unless told otherwise. */
export function entryOf(key: string, node: string, more: Partial<SystemEntryFact> = {}): SystemEntryFact {
  return { key, node, kind: 'REQUIRED', code: null, project: null, title: `示例 ${key}`, ...more };
}

/** A draft whose nodes are told by their parents: `{ a: 'system', b: 'a' }`. */
export function draftOf(
  parents: Readonly<Record<string, string>>,
  entries: readonly SystemEntryFact[] = [],
): SystemFacts {
  const empty = emptySystem(1, '示例 体系');
  const nodes = Object.entries(parents).map(([key, parent]) => nodeOf(key, parent));
  return { ...empty, nodes: [...empty.nodes, ...nodes], entries };
}
