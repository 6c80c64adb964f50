import { isUtf8 } from 'node:buffer';
import {
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLEnumType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { leafKindOf } from '../response/leafValues';
import { isAlways, type SelectedField, type Selections } from '../response/Selections';
import * as jsonBytes from './jsonBytes';
import { UNEXPECTED } from './jsonBytes';

/** Says whether a reply's bytes are, to the last one, an answer as it would be written from them. */
export type ScanReply = (bytes: Buffer) => boolean;

/** Goes past the data of a reply and gives the index behind; throws at anything unexpected. */
type SkipData = (bytes: Uint8Array, view: DataView, start: number) => number;

/** More of them are a reason to read the reply. */
const MOST_ENUM_VALUES = 32;

/**
 * Compiles the proof that a reply may be handed on unread: its bytes are walked beside the selections, key by key, each
 * value by the rule of its type. Null where no reply could be proven: what depends on variables, on the type of an object,
 * or may be any JSON.
 */
export function compileScanner(
  selections: Selections,
  root: GraphQLObjectType,
  fields: readonly SelectedField[],
): ScanReply | null {
  const skip = new ScannerSource(selections).compile(root, fields);
  if (!skip) return null;
  return (bytes) => {
    try {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
      return skip(bytes, view, 0) === bytes.length && isUtf8(bytes);
    } catch (error) {
      // The words of a text are compared without looking whether there are as many bytes.
      if (error === UNEXPECTED || error instanceof RangeError) return false;
      throw error;
    }
  };
}

/** A condition that holds when the bytes at `i` are not those of a text: four at a time, then the rest. */
function differs(text: Buffer): string {
  const tests: string[] = [];
  let at = 0;
  for (; at + 4 <= text.length; at += 4) {
    tests.push(`view.getUint32(i + ${at}, true) !== ${text.readUInt32LE(at)}`);
  }
  for (; at < text.length; at++) tests.push(`bytes[i + ${at}] !== ${text[at]}`);
  return tests.join(' || ');
}

/** The source of a scanner. Names of a request enter it as numbers only: the bytes of its keys. */
class ScannerSource {
  readonly #functions: string[] = [];
  readonly #names = new Map<string, string>();

  constructor(private readonly selections: Selections) {}

  compile(root: GraphQLObjectType, fields: readonly SelectedField[]): SkipData | null {
    const members = this.#members(root, fields);
    if (members === null) return null;
    const source = `'use strict';
      const { skipString, skipInt, skipFloat, skipBoolean, skipNull, unexpected } = jsonBytes;
      ${this.#functions.join('\n')}
      return (bytes, view, start) => {
        let i = start;
        ${this.#text('{"data":')} ${members} ${this.#text('}')}
        return i;
      };`;
    return (new Function('jsonBytes', source) as (given: typeof jsonBytes) => SkipData)(jsonBytes);
  }

  #text(text: string): string {
    const bytes = Buffer.from(text);
    return `if (${differs(bytes)}) unexpected(); i += ${bytes.length};`;
  }

  #function(key: string, body: string): string {
    const name = `skip${this.#names.size}`;
    this.#names.set(key, name);
    this.#functions.push(`function ${name}(bytes, view, start) { let i = start; ${body} return i; }`);
    return name;
  }

  #members(type: GraphQLObjectType, fields: readonly SelectedField[]): string | null {
    const members: string[] = [];
    for (const [index, field] of fields.entries()) {
      const value = this.#member(type, field);
      if (value === null) return null;
      members.push(`${this.#text(`${index === 0 ? '{' : ','}${JSON.stringify(field.key)}:`)} ${value}`);
    }
    return members.length === 0 ? null : `${members.join(' ')} ${this.#text('}')}`;
  }

  #member(parent: GraphQLObjectType, field: SelectedField): string | null {
    if (!isAlways(field) || !field.type || field.dataKey !== field.key) return null;
    if (field.name === '__typename') return this.#text(JSON.stringify(parent.name));
    return this.#value(field.type, field);
  }

  #value(type: GraphQLOutputType, field: SelectedField): string | null {
    if (isNonNullType(type)) return this.#present(type.ofType, field);
    const present = this.#present(type, field);
    return present && `if (bytes[i] === 110) i = skipNull(bytes, i); else { ${present} }`;
  }

  #present(type: GraphQLOutputType, field: SelectedField): string | null {
    if (isLeafType(type)) return this.#leaf(type);
    const key = this.selections.keyOf(String(type), field.parts);
    const name = this.#names.get(key) ?? this.#composite(key, type, field);
    return name && `i = ${name}(bytes, view, i);`;
  }

  #composite(key: string, type: GraphQLOutputType, field: SelectedField): string | null {
    if (isListType(type)) {
      const item = this.#value(type.ofType, field);
      return (
        item &&
        this.#function(
          key,
          `if (bytes[i] !== 91) unexpected();
          i++;
          if (bytes[i] === 93) return i + 1;
          for (;;) { ${item} if (bytes[i] !== 44) break; i++; }
          if (bytes[i] !== 93) unexpected();
          i++;`,
        )
      );
    }
    const body = isObjectType(type) ? this.#members(type, this.selections.fieldsOf(type, field.parts)) : null;
    return body && this.#function(key, body);
  }

  #leaf(type: GraphQLLeafType): string | null {
    if (isEnumType(type)) return this.#enum(type);
    switch (leafKindOf(type)) {
      case 'String':
      case 'ID':
        return 'i = skipString(bytes, view, i);';
      case 'Int':
      case 'Float':
      case 'Boolean':
        return `i = skip${type.name}(bytes, view, i);`;
      default:
        return null;
    }
  }

  #enum(type: GraphQLEnumType): string | null {
    const texts = type.getValues().map(({ name }) => Buffer.from(JSON.stringify(name)));
    if (texts.length > MOST_ENUM_VALUES) return null;
    const branches = texts.map((text) => `if (!(${differs(text)})) i += ${text.length};`);
    return `${branches.join(' else ')} else unexpected();`;
  }
}
