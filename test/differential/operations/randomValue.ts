import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputType,
} from 'graphql';
import type { Dice } from './Dice';
import { LEFT_OUT, type MeaningfulValues } from './Draft';

const scalars: Readonly<Record<string, (dice: Dice) => unknown>> = {
  Int: (dice) => 1 + dice.below(4),
  Float: (dice) => dice.below(100) / 4,
  Boolean: (dice) => dice.chance(0.5),
  Date: (dice) => `20${10 + dice.below(16)}-0${1 + dice.below(9)}-15`,
};

/** Any value of an input type, as JSON. Of the optional fields of an input object few are given. */
export function randomValue(type: GraphQLInputType, values: MeaningfulValues, dice: Dice): unknown {
  if (isNonNullType(type)) return randomValue(type.ofType, values, dice);
  if (isListType(type)) {
    return Array.from({ length: dice.below(3) }, () => randomValue(type.ofType, values, dice));
  }
  if (isEnumType(type)) return dice.pick(type.getValues()).name;
  if (!isInputObjectType(type)) return (scalars[type.name] ?? (() => `${type.name} ${dice.below(5)}`))(dice);
  const given: Record<string, unknown> = {};
  for (const field of Object.values(type.getFields())) {
    const isRequired = isRequiredInputField(field);
    if (!isRequired && !dice.chance(0.2)) continue;
    const meaningful = values(`${type.name}.${field.name}`, dice);
    if (meaningful === LEFT_OUT && !isRequired) continue;
    given[field.name] =
      meaningful === undefined || meaningful === LEFT_OUT
        ? randomValue(field.type, values, dice)
        : meaningful;
  }
  return given;
}
