import { buildSchema, isAbstractType, isObjectType, isScalarType, type GraphQLSchema } from 'graphql';
import { badField } from '../../../../shared/errors';

/** What a resolver does when all is well, or goes wrong at once. */
export const immediate = [
  'value',
  'null',
  'undefined',
  'throw',
  'refuse',
  'error as value',
  'wrong',
] as const;
/** What a resolver does that is waited for. */
export const awaited = ['promise', 'late promise', 'promise of null', 'reject', 'late reject'] as const;

/** One of the outcomes. */
export type Outcome = (typeof immediate)[number] | (typeof awaited)[number];

/** Outcomes by coordinate; a field that is not named gives its value. */
export type Script = Readonly<Record<string, Outcome>>;

const sdl = /* GraphQL */ `
  enum Kind {
    SMALL
    LARGE
  }
  scalar Even
  interface Thing {
    id: ID!
    name: String
    next: Thing
    must: Thing!
  }
  type Leaf implements Thing {
    id: ID!
    name: String
    next: Thing
    must: Thing!
    count: Int!
    ratio: Float
    even: Even
    kind: Kind!
  }
  type Branch implements Thing {
    id: ID!
    name: String
    next: Thing
    must: Thing!
    open: Boolean!
    things(first: Int = 2, kind: Kind): [Thing]
    allThings(first: Int! = 2): [Thing!]!
    grid: [[Int!]]
    promises: [Leaf!]
    either: Either
  }
  union Either = Leaf | Branch
  input Filter {
    name: String = "any"
    kinds: [Kind!]
    inner: Filter
  }
  type Query {
    thing(id: ID): Thing
    must: Thing!
    leaf: Leaf
    branch(filter: Filter): Branch
    either: Either
    allThings(first: Int! = 2): [Thing!]
  }
`;

interface Made {
  readonly type: string;
  readonly level: number;
}

type Give = (source: Made, args: Readonly<Record<string, unknown>>) => unknown;

const below = (type: string, { level }: Made): Made => ({ type, level: level + 1 });
const list = (length: unknown, make: (index: number) => unknown) =>
  Array.from({ length: Number(length) }, (_, index) => make(index));

/** What each field gives when nothing goes wrong. */
const gives: Readonly<Record<string, Give>> = {
  id: ({ type, level }) => `${type} ${String(level)}`,
  name: ({ level }) => `name ${String(level)}`,
  next: (source) => below(source.type === 'Leaf' ? 'Branch' : 'Leaf', source),
  must: (source) => below('Leaf', source),
  count: ({ level }) => level,
  ratio: () => 0.5,
  even: () => 4,
  kind: () => 'SMALL',
  open: () => true,
  things: (source, { first = 3 }) => list(first, (index) => (index === 1 ? null : below('Branch', source))),
  allThings: (source, { first }) => list(first, () => below('Leaf', source)),
  grid: () => new Set([[1, 2], null, [3]]),
  promises: (source) => [below('Leaf', source), Promise.resolve(below('Leaf', source))],
  either: (source) => below('Branch', source),
  thing: (source, { id }) => (id === 'none' ? null : below('Branch', source)),
  leaf: (source) => below('Leaf', source),
  branch: (_source, { filter }) => ({ type: 'Branch', level: JSON.stringify(filter ?? null).length }),
};

const late = () => new Promise((resolve) => setImmediate(resolve));

function act(outcome: Outcome, coordinate: string, value: () => unknown): unknown {
  switch (outcome) {
    case 'value':
      return value();
    case 'promise':
      return Promise.resolve(value());
    case 'late promise':
      return late().then(value);
    case 'null':
      return null;
    case 'promise of null':
      return Promise.resolve(null);
    case 'undefined':
      return undefined;
    case 'throw':
      throw new Error(`${coordinate} throws`);
    case 'refuse':
      throw badField('field', coordinate, 'is refused');
    case 'reject':
      return Promise.reject(new Error(`${coordinate} rejects`));
    case 'late reject':
      return late().then(() => Promise.reject(new Error(`${coordinate} rejects late`)));
    case 'error as value':
      return new Error(`${coordinate} is an error`);
    case 'wrong':
      return { type: 'Nothing', level: Symbol.iterator };
  }
}

function serializeEven(value: unknown): unknown {
  if (typeof value !== 'number' || value % 2 !== 0) throw new Error('is not even');
  return value;
}

/** A schema whose resolvers do what a script says. */
export function scriptedSchema(script: Script): GraphQLSchema {
  const schema = buildSchema(sdl);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isScalarType(type) && type.name === 'Even') type.serialize = serializeEven;
    if (isAbstractType(type)) {
      const typeOf = (value: Made) => value.type;
      type.resolveType = type.name === 'Either' ? (value: Made) => Promise.resolve(value.type) : typeOf;
    }
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      const outcome = script[coordinate] ?? 'value';
      field.resolve = (source: Made | undefined, args) =>
        act(outcome, coordinate, () => gives[field.name]?.(source ?? { type: 'Query', level: 0 }, args));
    }
  }
  return schema;
}
