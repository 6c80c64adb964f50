import {
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { Condition } from './Condition';
import { leafKindOf } from './leafValues';
import { enumWriter, leafWriters, notPlain } from './leafWriters';
import { isAlways, type SelectedField, type SelectionPart, type Selections } from './Selections';

/**
 * Writes a response's data as JSON text: `data` is what was fetched, `variables` are coerced, `introspected` holds the
 * texts of introspection fields. Throws NOT_PLAIN at data that contradicts the schema; `completeData` tells why.
 */
export type WriteData = (
  data: unknown,
  variables: Readonly<Record<string, unknown>>,
  introspected: Readonly<Record<string, string>>,
) => string;

/** Compiles the selections of an operation into a function that writes its data. */
export function compileWriter(
  schema: GraphQLSchema,
  selections: Selections,
  type: GraphQLCompositeType,
  parts: readonly SelectionPart[],
): WriteData {
  return new WriterSource(schema, selections).compile(type, parts);
}

/** Text of a request (response keys, variables) enters the source in this form only. */
const literal = (text: string): string => JSON.stringify(text);

function sourceOf(condition: Condition): string {
  if (condition.length === 0) return 'true';
  return condition.map(({ variable, is }) => `variables[${literal(variable)}]===${is}`).join('&&');
}

/**
 * The source of a writer: one function per type and selections, which tests and concatenates. Each takes the value and
 * the variables; objects that are shaped alike share one, so nested interfaces do not multiply the source.
 */
class WriterSource {
  readonly #functions: string[] = [];
  readonly #names = new Map<string, string>();
  readonly #enums: ((value: unknown) => string)[] = [];
  readonly #enumIndices = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly selections: Selections,
  ) {}

  compile(type: GraphQLCompositeType, parts: readonly SelectionPart[]): WriteData {
    const root = this.#composite(type, parts);
    const source = `'use strict';
      const { String: writeString, ID: writeID, Int: writeInt, Float: writeFloat, Boolean: writeBoolean, Any: writeAny } = leaves;
      let introspected;
      ${this.#functions.join('\n')}
      return (data, variables, texts) => { introspected = texts; return ${root}(data, variables); };`;
    const build = new Function('leaves', 'enums', 'notPlain', source) as (
      leaves: typeof leafWriters,
      enums: readonly ((value: unknown) => string)[],
      giveUp: typeof notPlain,
    ) => WriteData;
    return build(leafWriters, this.#enums, notPlain);
  }

  /** The name of the function for a key, which is written by `body` when it is met first. */
  #function(key: string, body: () => string): string {
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = `write${this.#names.size}`;
    this.#names.set(key, name);
    this.#functions.push(`function ${name}(value, variables) { ${body()} }`);
    return name;
  }

  #composite(type: GraphQLCompositeType, parts: readonly SelectionPart[]): string {
    return this.#function(this.selections.keyOf(type.name, parts), () =>
      isAbstractType(type) ? this.#byType(type, parts) : this.#object(type, parts),
    );
  }

  #byType(type: GraphQLCompositeType, parts: readonly SelectionPart[]): string {
    const cases = isAbstractType(type)
      ? this.schema
          .getPossibleTypes(type)
          .map(
            (each) => `case ${literal(each.name)}: return ${this.#composite(each, parts)}(value, variables);`,
          )
      : [];
    return `if (typeof value !== 'object' || value === null) notPlain();
      switch (value.__typename) { ${cases.join(' ')} default: return notPlain(); }`;
  }

  #object(type: GraphQLObjectType, parts: readonly SelectionPart[]): string {
    const name = literal(type.name);
    const check = `if (typeof value !== 'object' || value === null || Array.isArray(value) ||
      (value.__typename !== undefined && value.__typename !== ${name})) notPlain();`;
    return `${check} return ${this.#members(type, this.selections.fieldsOf(type, parts))};`;
  }

  /** An expression for the object's text. A comma stands before each member but the first that is always there. */
  #members(type: GraphQLObjectType, fields: readonly SelectedField[]): string {
    if (fields.length === 0) return `'{}'`;
    const [first] = fields;
    const startsPlain = first !== undefined && isAlways(first);
    const members = fields.map((field, index) => {
      const text = this.#member(type, field, startsPlain && index === 0 ? '' : ',');
      if (isAlways(field)) return text;
      return `(${field.when.map(sourceOf).join('||')}?${text}:'')`;
    });
    const joined = members.join('+');
    return startsPlain ? `'{'+${joined}+'}'` : `'{'+(${joined}).slice(1)+'}'`;
  }

  #member(
    parent: GraphQLObjectType,
    { key, dataKey, name, type, parts }: SelectedField,
    comma: string,
  ): string {
    const head = `${comma}${JSON.stringify(key)}:`;
    if (name === '__typename') return literal(head + JSON.stringify(parent.name));
    if (type === null) return `${literal(head)}+introspected[${literal(dataKey)}]`;
    return `${literal(head)}+${this.#value(type, parts, `value[${literal(dataKey)}]`)}`;
  }

  #value(type: GraphQLOutputType, parts: readonly SelectionPart[], value: string): string {
    if (isNonNullType(type)) return this.#present(type.ofType, parts, value);
    return `(${value}==null?'null':${this.#present(type, parts, value)})`;
  }

  #present(type: GraphQLOutputType, parts: readonly SelectionPart[], value: string): string {
    if (isListType(type)) return `${this.#list(type.ofType, parts)}(${value}, variables)`;
    if (isLeafType(type)) return `${this.#leaf(type)}(${value})`;
    return `${this.#composite(type as GraphQLCompositeType, parts)}(${value}, variables)`;
  }

  #list(itemType: GraphQLOutputType, parts: readonly SelectionPart[]): string {
    return this.#function(`[${this.selections.keyOf(String(itemType), parts)}]`, () => {
      const item = this.#value(itemType, parts, 'value[i]');
      return `if (!Array.isArray(value)) notPlain();
        let text = '[';
        for (let i = 0; i < value.length; i++) text += i === 0 ? ${item} : ','+${item};
        return text + ']';`;
    });
  }

  #leaf(type: GraphQLLeafType): string {
    if (!isEnumType(type)) return `write${leafKindOf(type)}`;
    const index = this.#enumIndices.get(type.name) ?? this.#enums.push(enumWriter(type)) - 1;
    this.#enumIndices.set(type.name, index);
    return `enums[${index}]`;
  }
}
