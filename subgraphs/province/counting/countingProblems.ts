import { fieldProblem, type FieldProblem } from '../../../shared/errors';
import { codeLists } from '../../../shared/reference';
import type { Counting, RuleCondition, RuleOperator } from './Counting';
import type { RowField } from './rowFields';
import { rowKinds, type RowKindFact } from './rowKinds';

/** Which fields an operator compares. */
const compares: Readonly<Record<RuleOperator, readonly RowField['type'][]>> = {
  IN: ['CHOICE', 'TEXT'],
  WITHIN: ['REGION'],
  IN_PERIOD: ['DAY'],
  BY_END: ['DAY'],
  NOT_BY_END: ['DAY'],
};

const MOST_CONDITIONS = 20;
const MOST_VALUES = 50;
const MOST_PARTS = 10;
const KEY = /^[a-z0-9][a-z0-9-]{0,39}$/;

type Path = string;

function mostProblem(path: Path, { length }: readonly unknown[], most: number): FieldProblem[] {
  return length > most ? [fieldProblem(path, length, `has more than ${String(most)} items`)] : [];
}

function valueProblem(field: RowField, value: string): string | null {
  if (field.type === 'CHOICE' && !field.values.includes(value))
    return `must be one of ${field.values.join(', ')}`;
  if (field.type === 'REGION' && !codeLists().regions.has(value))
    return 'is no region of GB/T 2260 known here';
  return null;
}

function valuesProblems(field: RowField, { values }: RuleCondition, path: Path): FieldProblem[] {
  const isNamed = field.type !== 'DAY';
  if (isNamed && values.length === 0) return [fieldProblem(path, values, 'must name at least one value')];
  if (!isNamed && values.length > 0)
    return [fieldProblem(path, values, 'must be empty: days are compared with those counted in')];
  return values.flatMap((value, index) => {
    const problem = valueProblem(field, value);
    return problem === null ? [] : [fieldProblem(`${path}[${String(index)}]`, value, problem)];
  });
}

function conditionProblems(
  { fields }: RowKindFact,
  condition: RuleCondition,
  { kind, path }: { readonly kind: string; readonly path: Path },
): FieldProblem[] {
  const field = Object.hasOwn(fields, condition.field) ? fields[condition.field] : undefined;
  if (!field) {
    const known = Object.keys(fields).join(', ');
    return [fieldProblem(`${path}.field`, condition.field, `is no field of ${kind}, which has ${known}`)];
  }
  const allowed = compares[condition.operator];
  if (!allowed.includes(field.type))
    return [fieldProblem(`${path}.operator`, condition.operator, `does not compare ${condition.field}`)];
  return [
    ...mostProblem(`${path}.values`, condition.values, MOST_VALUES),
    ...valuesProblems(field, condition, `${path}.values`),
  ];
}

/** The condition by whose day a row is counted: the first on a day of the row itself that must be there. */
export function dayCondition({ kind, where }: Counting): RuleCondition | undefined {
  const { fields } = rowKinds[kind];
  return where.find(
    ({ field, operator }) =>
      (operator === 'IN_PERIOD' || operator === 'BY_END') && fields[field]?.list === null,
  );
}

function distinctProblems({ kind, distinctBy }: Counting, path: Path): FieldProblem[] {
  if (distinctBy === null) return [];
  const { fields } = rowKinds[kind];
  const field = Object.hasOwn(fields, distinctBy) ? fields[distinctBy] : undefined;
  const isOfRow = field?.list === null && (field.type === 'TEXT' || field.type === 'CHOICE');
  return isOfRow
    ? []
    : [fieldProblem(`${path}.distinctBy`, distinctBy, `is no text or choice that a row of ${kind} has`)];
}

function partProblems({ parts, share }: Counting, path: Path): FieldProblem[] {
  const keys = parts.map(({ key }) => key);
  const problems = parts.flatMap(({ key, where }, index) => {
    const at = `${path}.parts[${String(index)}]`;
    const isLast = index === parts.length - 1;
    return [
      ...(KEY.test(key) ? [] : [fieldProblem(`${at}.key`, key, 'must be small letters, digits and hyphens')]),
      ...(keys.indexOf(key) === index ? [] : [fieldProblem(`${at}.key`, key, 'is the key of two parts')]),
      ...(isLast === (where.length === 0)
        ? []
        : [
            fieldProblem(
              `${at}.where`,
              where,
              'must be empty in the last part, which takes the rest, and in no other',
            ),
          ]),
    ];
  });
  const isShared = share === null || keys.includes(share);
  return isShared ? problems : [...problems, fieldProblem(`${path}.share`, share, 'is the key of no part')];
}

/** All that is wrong with what a rule counts; empty when nothing is. `path` begins the names of the fields. */
export function countingProblems(counting: Counting, path = 'counting'): FieldProblem[] {
  const { kind, where, parts } = counting;
  const conditionsAt = (conditions: readonly RuleCondition[], at: Path) => [
    ...mostProblem(at, conditions, MOST_CONDITIONS),
    ...conditions.flatMap((each, index) =>
      conditionProblems(rowKinds[kind], each, { kind, path: `${at}[${String(index)}]` }),
    ),
  ];
  const problems = [
    ...conditionsAt(where, `${path}.where`),
    ...mostProblem(`${path}.parts`, parts, MOST_PARTS),
    ...parts.flatMap((part, index) => conditionsAt(part.where, `${path}.parts[${String(index)}].where`)),
    ...distinctProblems(counting, path),
    ...partProblems(counting, path),
  ];
  if (problems.length > 0 || dayCondition(counting)) return problems;
  return [
    fieldProblem(`${path}.where`, where, 'must say by which day of a row it counts: IN_PERIOD or BY_END'),
  ];
}
