import fc from 'fast-check';
import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';

/** Draws values, so that a failing example can be made smaller. */
export type Draw = fc.GeneratorValue;

/** Draws one of several. */
export function pick<Item>(draw: Draw, items: readonly Item[]): Item {
  const item = items[draw(fc.nat, { max: items.length - 1 })];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

const word = (): fc.Arbitrary<string> => fc.string({ maxLength: 6 });
const int = (): fc.Arbitrary<number> => fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

/** How to write the literals of scalars, by type; `other` is for those that are of no specification. */
export type ScalarTexts = Readonly<Record<string, (draw: Draw) => string>> & {
  readonly other: (draw: Draw) => string;
};

/** Literals as they may come, among them numbers that have to stay where they are. */
export const anyScalars: ScalarTexts = {
  Int: (draw) => String(draw(int)),
  Float: (draw) =>
    draw(() => fc.oneof(int().map(String), fc.stringMatching(/^-?(?:0|[1-9]\d{0,20})\.\d{1,9}$/))),
  Boolean: (draw) => String(draw(fc.boolean)),
  String: (draw) => JSON.stringify(draw(word)),
  ID: (draw) =>
    draw(() =>
      fc.oneof(
        word().map((each) => JSON.stringify(each)),
        fc.bigInt().map(String),
      ),
    ),
  other: (draw) =>
    draw(() =>
      fc.oneof(
        word().map((each) => JSON.stringify(each)),
        fc.bigInt().map(String),
        fc.constantFrom('{ a: [1, null], b: "c", d: { e: F } }', '1.50', '1.5', '[true, {}]'),
      ),
    ),
};

/** Literals that a variable can hold, each of them. */
export const plainScalars: ScalarTexts = {
  ...anyScalars,
  Float: (draw) => String(draw(int)),
  other: (draw) => JSON.stringify(draw(word)),
};

/** A literal of a type, as text; never null as a whole. */
export function literalText(draw: Draw, type: GraphQLInputType, scalars = anyScalars): string {
  if (isNonNullType(type)) return literalText(draw, type.ofType, scalars);
  if (isListType(type)) {
    if (draw(fc.boolean)) return literalText(draw, type.ofType, scalars);
    const length = draw(fc.nat, { max: 3 });
    return `[${Array.from({ length }, () => innerText(draw, type.ofType, scalars)).join(', ')}]`;
  }
  if (isInputObjectType(type)) return objectText(draw, type, scalars);
  if (isEnumType(type)) return pick(draw, type.getValues()).name;
  return (scalars[type.name] ?? scalars.other)(draw);
}

function objectText(draw: Draw, type: GraphQLInputObjectType, scalars: ScalarTexts): string {
  const fields = Object.values(type.getFields());
  if (type.isOneOf) {
    const { name, type: given } = pick(draw, fields);
    return `{ ${name}: ${literalText(draw, given, scalars)} }`;
  }
  const given = fields.filter((field) => isRequiredInputField(field) || draw(fc.boolean));
  return `{ ${given.map(({ name, type: inner }) => `${name}: ${innerText(draw, inner, scalars)}`).join(', ')} }`;
}

function innerText(draw: Draw, type: GraphQLInputType, scalars: ScalarTexts): string {
  const isNull = !isNonNullType(type) && draw(fc.nat, { max: 9 }) === 0;
  return isNull ? 'null' : literalText(draw, type, scalars);
}
