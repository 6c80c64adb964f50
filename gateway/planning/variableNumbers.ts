import { mayCoincide } from './FieldPlace';
import type { Literal } from './replaceLiterals';
import { isRecord } from '../../shared/service/isRecord';

/** A value as text in which the order of fields does not matter. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    isRecord(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  );
}

/** Equal for literals that one variable could stand for. */
function kindOf({ field, way, type, value }: Literal): string {
  return `${field.steps.at(-1)?.key}(${way}: ${type.toString()} = ${textOf(value)})`;
}

interface Member {
  readonly literal: Literal;
  readonly index: number;
}

/**
 * Which variable takes the place of each literal, numbered in the order of the literals. Fields that come to be one in
 * the answer must have the same arguments, and therefore share their variables; all others have their own.
 */
export function variableNumbers(literals: readonly Literal[]): readonly number[] {
  const groupsByKind = new Map<string, Member[][]>();
  literals.forEach((literal, index) => {
    const kind = kindOf(literal);
    const joined: Member[] = [];
    const apart: Member[][] = [];
    for (const group of groupsByKind.get(kind) ?? []) {
      const isOne = group.some((member) => mayCoincide(member.literal.field, literal.field));
      if (isOne) joined.push(...group);
      else apart.push(group);
    }
    groupsByKind.set(kind, [...apart, [...joined, { literal, index }]]);
  });
  const firstOf = new Map<number, number>();
  for (const group of [...groupsByKind.values()].flat()) {
    const indexes = group.map(({ index }) => index);
    for (const index of indexes) firstOf.set(index, Math.min(...indexes));
  }
  const firsts = [...new Set(firstOf.values())].sort((a, b) => a - b);
  const numbers = new Map(firsts.map((first, number) => [first, number]));
  return literals.map((_literal, index) => numbers.get(firstOf.get(index) ?? index) ?? 0);
}
