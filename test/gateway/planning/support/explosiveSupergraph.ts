import { supergraphOf } from './supergraphOf';

const OWNERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

const ROOT = /* GraphQL */ `
  type Query {
    things: [Thing]
    quick(of: Int): Int
  }
  type Thing @key(fields: "id") {
    id: ID!
    title: String
  }
  type Part @key(fields: "code") {
    code: ID!
    thing: Thing
  }
`;
const OWNER = /* GraphQL */ `
  type Thing @key(fields: "id") {
    id: ID!
    left: Part @shareable
    right: Part @shareable
  }
  type Part @key(fields: "code") {
    code: ID!
  }
`;

/** A supergraph in which composite fields have seven owners, which multiply at each level of an operation. */
export function explosiveSupergraph(): string {
  return supergraphOf({ root: ROOT, ...Object.fromEntries(OWNERS.map((name) => [name, OWNER])) });
}

function thing(levels: number): string {
  if (levels === 0) return 'title';
  return `left { thing { ${thing(levels - 1)} } } right { thing { ${thing(levels - 1)} } }`;
}

/** An operation of it: with two levels planned in a third of a second, with three in seconds, with five hardly ever. */
export function explosiveOperation(levels: number): string {
  return `{ things { ${thing(levels)} } }`;
}
