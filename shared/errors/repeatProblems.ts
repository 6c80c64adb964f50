import { fieldProblem, type FieldProblem } from './DomainError';

/**
 * The problems with what stands in a list again: each time after the first. `list` names the list's field, `member` that
 * of an item which tells the name, where items are more than names.
 */
export function repeatProblems(list: string, names: readonly string[], member?: string): FieldProblem[] {
  if (names.length < 2) return [];
  const seen = new Set<string>();
  return names.flatMap((name, index) => {
    if (seen.has(name)) {
      const item = `${list}[${String(index)}]`;
      const field = member === undefined ? item : `${item}.${member}`;
      return [fieldProblem(field, name, 'stands in the list twice')];
    }
    seen.add(name);
    return [];
  });
}
