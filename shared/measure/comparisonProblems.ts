import { aheadProblem, fieldProblem, type FieldProblem } from '../errors';
import type { ComparedValues } from './judgeValues';

interface ComparisonFacts {
  readonly comparedOn: string;
  readonly indicators: readonly (ComparedValues & { readonly name: string })[];
}

/** What is wrong with a comparison: it is made by today, compares something, names an indicator once, and one standard at least limits it. */
export function comparisonProblems(
  { comparedOn, indicators }: ComparisonFacts,
  today: string,
): FieldProblem[] {
  const names = indicators.map(({ name }) => name);
  return [
    ...aheadProblem('comparedOn', comparedOn, today),
    ...(indicators.length === 0 ? [fieldProblem('indicators', 0, 'must have at least one')] : []),
    ...indicators.flatMap(({ name, ourValue, foreignValue }, index) => [
      ...(names.indexOf(name) === index
        ? []
        : [fieldProblem(`indicators[${String(index)}].name`, name, 'stands in the list twice')]),
      ...(ourValue === null && foreignValue === null
        ? [fieldProblem(`indicators[${String(index)}].ourValue`, null, 'is limited by neither standard')]
        : []),
    ]),
  ];
}
