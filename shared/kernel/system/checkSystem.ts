import { fieldProblem, type FieldProblem } from '../../errors';
import { StandardNumber } from '../../numbers';
import { longest, textProblem } from '../catalogue/standardTextRules';
import type { SystemEntryFact, SystemFacts, SystemNodeFact } from './SystemFacts';
import { longestInSystem, systemBounds } from './systemBounds';
import { SystemTree } from './SystemTree';

const KEY = /^[a-z0-9][a-z0-9-]*$/;

function keyProblems(field: string, key: string): FieldProblem[] {
  if (KEY.test(key) && key.length <= longestInSystem.key) return [];
  return [
    fieldProblem(field, key, `must be small letters, digits and hyphens, at most ${longestInSystem.key}`),
  ];
}

/** What is wrong with one node by itself. */
function nodeProblems({ key, number, title, titleEn, source }: SystemNodeFact): FieldProblem[] {
  return [
    ...keyProblems('key', key),
    ...textProblem('number', number, longestInSystem.number),
    ...textProblem('title', title, longestInSystem.title),
    ...textProblem('titleEn', titleEn, longestInSystem.titleEn),
    ...textProblem('source', source, longest.source),
  ];
}

/** What is wrong with one entry by itself. */
function entryProblems({ key, kind, code, project, title }: SystemEntryFact): FieldProblem[] {
  const parsed = code === null ? null : StandardNumber.tryParse(code);
  const wrongCode = parsed !== null && 'reason' in parsed ? [fieldProblem('code', code, parsed.reason)] : [];
  const named =
    code === null && title === null
      ? [fieldProblem('title', title, 'must be given where no number is known')]
      : [];
  const nameless =
    kind === 'EXISTING' && code === null
      ? [fieldProblem('code', code, 'must be given for a standard that exists')]
      : [];
  const made =
    kind === 'EXISTING' && project !== null
      ? [fieldProblem('project', project, 'is not for a standard that exists')]
      : [];
  return [
    ...keyProblems('key', key),
    ...wrongCode,
    ...textProblem('title', title, longest.title),
    ...named,
    ...nameless,
    ...made,
  ];
}

const repeated = (keys: readonly string[]) => keys.filter((key, index) => keys.indexOf(key) !== index);

/** What a node lists twice, so that it would count twice. Source: GB/T 13016, one place for a standard in a system. */
function listedTwice(entries: readonly SystemEntryFact[]): FieldProblem[] {
  return (['code', 'project'] as const).flatMap((field) => {
    const seen = new Set<string>();
    return entries.flatMap(({ node, [field]: named }) => {
      if (named === null) return [];
      const place = `${node} ${named}`;
      if (seen.has(place)) return [fieldProblem(field, named, `stands under node ${node} twice`)];
      seen.add(place);
      return [];
    });
  });
}

function most(field: string, count: number, bound: number, what: string): FieldProblem[] {
  return count <= bound ? [] : [fieldProblem(field, count, `must be at most ${bound} ${what}`)];
}

/** Whether every node hangs, by parents that are there, on the one root. */
function shapeProblems(nodes: readonly SystemNodeFact[]): FieldProblem[] {
  const keys = nodes.map(({ key }) => key);
  const twice = repeated(keys).map((key) => fieldProblem('key', key, 'names two nodes'));
  if (twice.length > 0) return twice;
  const roots = nodes.filter(({ parent }) => parent === null);
  if (roots.length !== 1) return [fieldProblem('parent', null, 'must be absent for one node, the root')];
  const lost = nodes.filter(({ parent }) => parent !== null && !keys.includes(parent));
  if (lost.length > 0)
    return lost.map(({ parent }) => fieldProblem('parent', parent, 'names no node of this tree'));
  const reached = new Set(new SystemTree(nodes).subtree(roots[0]?.key ?? '').map(({ key }) => key));
  return nodes
    .filter(({ key }) => !reached.has(key))
    .map(({ parent }) => fieldProblem('parent', parent, 'lies under the node itself'));
}

function boundProblems({ nodes, entries, moves }: SystemFacts): FieldProblem[] {
  const tree = new SystemTree(nodes);
  const inNode = (key: string) => entries.filter(({ node }) => node === key).length;
  return [
    ...most('key', nodes.length, systemBounds.nodes, 'nodes'),
    ...most('key', entries.length, systemBounds.entries, 'entries'),
    ...most('key', moves.length, systemBounds.moves, 'moves within one version'),
    ...nodes.flatMap(({ key }) => [
      ...most('parent', tree.children(key).length, systemBounds.children, `nodes right under ${key}`),
      ...most('parent', tree.path(key).length, systemBounds.depth, 'steps from the root'),
      ...most('node', inNode(key), systemBounds.entriesOfNode, `entries of ${key}`),
    ]),
  ];
}

/** All that is wrong with a version of a tree; empty when nothing is. Whether its standards and projects exist is not asked. */
export function checkSystem(facts: SystemFacts): FieldProblem[] {
  const { nodes, entries } = facts;
  const shape = shapeProblems(nodes);
  const keys = new Set(nodes.map(({ key }) => key));
  const twice = repeated(entries.map(({ key }) => key));
  return [
    ...nodes.flatMap(nodeProblems),
    ...entries.flatMap(entryProblems),
    ...shape,
    ...twice.map((key) => fieldProblem('key', key, 'names two entries')),
    ...listedTwice(entries),
    ...entries
      .filter(({ node }) => !keys.has(node))
      .map(({ node }) => fieldProblem('node', node, 'names no node of this tree')),
    ...(shape.length === 0 ? boundProblems(facts) : []),
  ];
}
