import { fieldProblem, type FieldProblem } from './DomainError';

/** The problems with what stands in a list again: each time after the first; `list` names the list's field. */
export function repeatProblems(list: string, names: readonly string[]): FieldProblem[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [fieldProblem(`${list}[${String(index)}]`, name, 'stands in the list twice')],
  );
}
