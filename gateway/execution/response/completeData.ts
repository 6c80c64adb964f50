import {
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { holds } from './Condition';
import { leafValue } from './leafValues';
import type { SelectedField, SelectionPart, Selections } from './Selections';
import { isRecord } from '../../../shared/service/isRecord';

/** Where what the subgraphs sent contradicts the schema. */
export interface Contradiction {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The data of a response, and where it could not be had. */
export interface CompletedData {
  readonly data: Record<string, unknown> | null;
  readonly contradictions: readonly Contradiction[];
}

/** What a request brings to the shape of its operation. */
export interface Completing {
  readonly schema: GraphQLSchema;
  readonly selections: Selections;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Values of the introspection fields at the root, by key. */
  readonly introspected: Readonly<Record<string, unknown>>;
}

/** Null, and its cause has been noted already. */
const ERRED = Symbol('null with an error');
/** A null where none may be: the parent has to be null. */
const BUBBLE = Symbol('null for the parent');

type Completed = unknown;
type Data = Readonly<Record<string, unknown>>;

/**
 * Shapes what was fetched into what was asked for, field by field, noting where it contradicts the schema. This is the
 * careful way, which knows every path; `compileWriter` is the quick one for answers that contradict nothing.
 * Source: GraphQL specification, CompleteValue and Handling Execution Errors.
 */
export function completeData(
  type: GraphQLCompositeType,
  parts: readonly SelectionPart[],
  data: Data,
  completing: Completing,
): CompletedData {
  const completion = new Completion(completing);
  const completed = completion.object(type, parts, data);
  return {
    data: isRecord(completed) ? { ...completed } : null,
    contradictions: completion.contradictions,
  };
}

class Completion {
  readonly contradictions: Contradiction[] = [];
  readonly #path: (string | number)[] = [];

  constructor(private readonly completing: Completing) {}

  object(type: GraphQLCompositeType, parts: readonly SelectionPart[], data: Data): Completed {
    const { selections, variables, introspected } = this.completing;
    const result: Record<string, unknown> = {};
    for (const field of selections.fieldsOf(type, parts)) {
      if (!field.when.some((condition) => holds(condition, variables))) continue;
      if (field.name === '__typename') {
        if (!isObjectType(type)) return this.#erred('has no type of its own');
        result[field.key] = type.name;
      } else if (field.type === null) result[field.key] = introspected[field.dataKey];
      else {
        const value = this.#at(field.key, () => this.#field(field, data));
        if (value === BUBBLE) return ERRED;
        result[field.key] = value === ERRED ? null : value;
      }
    }
    return result;
  }

  #field({ dataKey, type, parts }: SelectedField, data: Data): Completed {
    return type && this.#value(type, parts, Object.hasOwn(data, dataKey) ? data[dataKey] : null);
  }

  #value(type: GraphQLOutputType, parts: readonly SelectionPart[], value: unknown): Completed {
    if (isNonNullType(type)) {
      const completed = this.#value(type.ofType, parts, value);
      if (completed === null) this.#erred('is null, which it may not be');
      return completed === null || completed === ERRED ? BUBBLE : completed;
    }
    if (value === null || value === undefined) return null;
    if (isListType(type)) return this.#list(type.ofType, parts, value);
    if (isLeafType(type)) return leafValue(type, value) ?? this.#erred(`is no ${type.name}`);
    return this.#composite(type, parts, value);
  }

  #list(itemType: GraphQLOutputType, parts: readonly SelectionPart[], value: unknown): Completed {
    if (!Array.isArray(value)) return this.#erred('is no list');
    const items: unknown[] = [];
    let isNulled = false;
    value.forEach((item: unknown, index) => {
      const completed = this.#at(index, () => this.#value(itemType, parts, item));
      isNulled ||= completed === BUBBLE;
      items.push(completed === ERRED ? null : completed);
    });
    return isNulled ? ERRED : items;
  }

  #composite(type: GraphQLCompositeType, parts: readonly SelectionPart[], value: unknown): Completed {
    if (!isRecord(value)) return this.#erred('is no object');
    const { schema } = this.completing;
    const name = Object.hasOwn(value, '__typename') ? value.__typename : undefined;
    if (name === undefined || name === null || name === type.name) return this.object(type, parts, value);
    const actual = typeof name === 'string' ? schema.getType(name) : undefined;
    const fits =
      isCompositeType(actual) &&
      isAbstractType(type) &&
      actual.name !== type.name &&
      'getFields' in actual &&
      schema.isSubType(type, actual);
    return fits ? this.object(actual, parts, value) : this.#erred(`is no ${type.name}`);
  }

  #at<Result>(step: string | number, work: () => Result): Result {
    this.#path.push(step);
    const result = work();
    this.#path.pop();
    return result;
  }

  #erred(problem: string): typeof ERRED {
    this.contradictions.push({ path: [...this.#path], message: `${this.#path.join('.')} ${problem}` });
    return ERRED;
  }
}
