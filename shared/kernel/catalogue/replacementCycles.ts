import type { ReplacementEdge } from './NumberRegistry';
import type { StandardFacts } from './StandardFacts';

type SuccessorsOf = (codes: readonly string[]) => Promise<readonly ReplacementEdge[]>;

/** No real chain of editions comes near this; a longer one is followed no further. */
const LONGEST_CHAIN = 100;

function addEdges(successors: Map<string, Set<string>>, edges: readonly ReplacementEdge[]): void {
  for (const { replaced, successor } of edges) {
    const known = successors.get(replaced);
    if (known) known.add(successor);
    else successors.set(replaced, new Set([successor]));
  }
}

/** The replacements that the facts of one standard declare. */
export function edgesOf(facts: Pick<StandardFacts, 'code' | 'replaces' | 'replacedBy'>): ReplacementEdge[] {
  return [
    ...facts.replaces.map(({ code }) => ({ replaced: code, successor: facts.code })),
    ...facts.replacedBy.map(({ code }) => ({ replaced: facts.code, successor: code })),
  ];
}

function returnsTo(start: string, successors: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const seen = new Set<string>();
  const open = [...(successors.get(start) ?? [])];
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    if (code === start) return true;
    if (seen.has(code)) continue;
    seen.add(code);
    open.push(...(successors.get(code) ?? []));
  }
  return false;
}

/**
 * The numbers among `written` that would, once written, replace themselves through others. `successorsOf` is asked
 * once per generation for all numbers at once, whatever their count.
 */
export async function replacementCycles(
  written: readonly StandardFacts[],
  successorsOf: SuccessorsOf,
): Promise<ReadonlySet<string>> {
  const declaring = written.filter((facts) => facts.replaces.length + facts.replacedBy.length > 0);
  if (declaring.length === 0) return new Set();
  const successors = new Map<string, Set<string>>();
  for (const facts of declaring) addEdges(successors, edgesOf(facts));

  const asked = new Set<string>();
  for (let generation = 0; generation < LONGEST_CHAIN; generation += 1) {
    const heads = [...new Set([...successors.values()].flatMap((codes) => [...codes]))];
    const open = heads.filter((code) => !asked.has(code));
    if (open.length === 0) break;
    open.forEach((code) => asked.add(code));
    addEdges(successors, await successorsOf(open));
  }
  return new Set(declaring.map(({ code }) => code).filter((code) => returnsTo(code, successors)));
}
