import fc from 'fast-check';
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  isLeafType,
  isRequiredArgument,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { literalText, pick, type Draw } from './literalTexts';

/** Writes a literal of a type. */
export type WriteLiteral = (type: GraphQLInputType) => string;

const MOST_LEVELS = 3;

/** An operation of a schema, drawn at random, in which the literals are still to be written. */
export class OperationTemplate {
  readonly #draw: Draw;
  readonly #schema: GraphQLSchema;
  /** Types of the literals, each of which the text has as its number in «». */
  readonly #slots: GraphQLInputType[] = [];
  readonly #variables: string[] = [];
  readonly #fragments: { readonly on: string; readonly text: string }[] = [];
  readonly #text: string;
  #keys = 0;

  constructor(draw: Draw, schema: GraphQLSchema) {
    this.#draw = draw;
    this.#schema = schema;
    const root = schema.getQueryType();
    if (!root) throw new Error('a schema without queries');
    this.#text = this.#selections(root, MOST_LEVELS);
  }

  /** The operation with its literals. Variables have default values, which are always the same. */
  write(literalOf: WriteLiteral): string {
    const definitions = this.#variables.map((typeAndDefault, index) => `$v${index}: ${typeAndDefault}`);
    const literals = this.#slots.map(literalOf);
    const fragments = this.#fragments.map(({ on, text }, index) => `fragment F${index} on ${on} ${text}`);
    const head = definitions.length > 0 ? `query (${definitions.join(', ')}) ` : '';
    return [head + this.#text, ...fragments]
      .join('\n')
      .replace(/«(\d+)»/g, (_mark, index: string) => literals[Number(index)] ?? '');
  }

  #chance(oneIn: number): boolean {
    return this.#draw(fc.nat, { max: oneIn - 1 }) === 0;
  }

  #selections(type: GraphQLCompositeType, levels: number): string {
    if (!this.#chance(5)) return this.#inline(type, levels);
    const known = this.#chance(2) ? this.#fragments.findIndex(({ on }) => on === type.name) : -1;
    const index =
      known >= 0 ? known : this.#fragments.push({ on: type.name, text: this.#inline(type, levels) }) - 1;
    return `{ ...F${index} __typename }`;
  }

  #inline(type: GraphQLCompositeType, levels: number): string {
    const parts: string[] = ['__typename'];
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const open = fields.filter((field) => levels > 1 || isLeafType(getNamedType(field.type)));
    for (let count = this.#draw(fc.integer, { min: 1, max: 3 }); count > 0 && open.length > 0; count -= 1) {
      parts.push(this.#field(pick(this.#draw, open), levels));
    }
    if (isAbstractType(type) && this.#chance(2)) {
      const possible = pick(this.#draw, this.#schema.getPossibleTypes(type));
      parts.push(`... on ${possible.name} ${this.#selections(possible, levels)}`);
    }
    return `{ ${parts.join(' ')} }`;
  }

  /** A field under a key of its own; at times twice, with the same arguments, as several parts of a client would ask. */
  #field(field: GraphQLField<unknown, unknown>, levels: number): string {
    const given = field.args.filter((arg) => isRequiredArgument(arg) || !this.#chance(3));
    const args = given.map(({ name, type }) => `${name}: ${this.#argument(type)}`).join(', ');
    const head = `k${(this.#keys += 1)}: ${field.name}${args ? `(${args})` : ''}`;
    const type = getNamedType(field.type);
    const once = (): string =>
      isCompositeType(type) ? `${head} ${this.#selections(type, levels - 1)}` : head;
    const condition = this.#chance(6)
      ? ` ... @include(if: ${String(this.#draw(fc.boolean))}) { ${once()} }`
      : '';
    return once() + (this.#chance(5) ? ` ${once()}` : '') + condition;
  }

  #argument(type: GraphQLInputType): string {
    if (this.#chance(4)) {
      const index = this.#variables.push(`${String(type)} = ${literalText(this.#draw, type)}`) - 1;
      return `$v${index}`;
    }
    const object = getNullableType(type);
    if (isInputObjectType(object) && !object.isOneOf && this.#chance(2)) {
      const fields = Object.values(object.getFields()).map(
        (each) => `${each.name}: ${this.#argument(each.type)}`,
      );
      return `{ ${fields.join(', ')} }`;
    }
    return `«${this.#slots.push(type) - 1}»`;
  }
}
