import {
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  parseType,
  type GraphQLInputType,
  type ValueNode,
  type VariableDefinitionNode,
  type VariableNode,
} from 'graphql';
import { mayCoincide, type FieldPlace } from './FieldPlace';
import { literalValue } from './literalValue';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as text in which the order of fields does not matter. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    isObject(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  );
}

/** A place in the arguments of a field. */
export interface LiteralPlace {
  readonly field: FieldPlace;
  /** The argument, and the way into its value. */
  readonly way: string;
}

function within(place: LiteralPlace, step: string | number): LiteralPlace {
  return { ...place, way: `${place.way}.${step}` };
}

/** A variable that took the place of literals. */
interface Lifted {
  readonly variable: VariableNode;
  /** Where it stands. */
  readonly places: FieldPlace[];
}

/** Variables that take the place of literals, numbered as they come. */
export class LiftedLiterals {
  readonly #prefix: string;
  readonly #definitions: VariableDefinitionNode[] = [];
  readonly #values: Record<string, unknown> = {};
  readonly #known = new Map<string, Lifted[]>();

  /** @param prefix what the names of variables begin with, before their number */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  get definitions(): readonly VariableDefinitionNode[] {
    return this.#definitions;
  }

  /** Values of the variables, as JSON has them, by name. */
  get values(): Readonly<Record<string, unknown>> {
    return this.#values;
  }

  /**
   * Puts variables into a literal: in its place, or in the places of its parts if it has variables in it already. Fields
   * that come to be one in the answer must have the same arguments, and therefore share their variables.
   */
  lift(node: ValueNode, type: GraphQLInputType, place: LiteralPlace): ValueNode {
    if (node.kind === Kind.VARIABLE || node.kind === Kind.NULL) return node;
    const value = literalValue(node, type);
    return value === undefined ? this.#liftParts(node, type, place) : this.#variable(value, type, place);
  }

  #liftParts(node: ValueNode, type: GraphQLInputType, place: LiteralPlace): ValueNode {
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const { ofType } = nullable;
      if (node.kind !== Kind.LIST) return this.lift(node, ofType, place);
      return {
        ...node,
        values: node.values.map((each, index) => this.lift(each, ofType, within(place, index))),
      };
    }
    if (!isInputObjectType(nullable) || node.kind !== Kind.OBJECT) return node;
    const types = nullable.getFields();
    return {
      ...node,
      fields: node.fields.map((field) => {
        const inner = types[field.name.value]?.type;
        return inner
          ? { ...field, value: this.lift(field.value, inner, within(place, field.name.value)) }
          : field;
      }),
    };
  }

  #variable(value: unknown, type: GraphQLInputType, { field, way }: LiteralPlace): VariableNode {
    const key = `${field.steps.at(-1)?.key}(${way}: ${type.toString()} = ${textOf(value)})`;
    const equals = this.#known.get(key) ?? [];
    const same = equals.find(({ places }) => places.some((each) => mayCoincide(each, field)));
    if (same) {
      same.places.push(field);
      return same.variable;
    }
    const variable = this.#define(value, type);
    this.#known.set(key, [...equals, { variable, places: [field] }]);
    return variable;
  }

  #define(value: unknown, type: GraphQLInputType): VariableNode {
    const name = `${this.#prefix}${this.#definitions.length}`;
    const variable: VariableNode = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } };
    this.#definitions.push({
      kind: Kind.VARIABLE_DEFINITION,
      variable,
      type: parseType(type.toString(), { noLocation: true }),
    });
    this.#values[name] = value;
    return variable;
  }
}
