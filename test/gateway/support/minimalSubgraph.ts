import type { SubgraphSdl } from '../../../gateway/composeSupergraph';

const HEAD = /* GraphQL */ `
  extend schema
    @link(
      url: "https://specs.apollo.dev/federation/v2.9"
      import: [
        "@key"
        "@shareable"
        "@external"
        "@requires"
        "@override"
        "@composeDirective"
        "@authenticated"
        "@requiresScopes"
        "@policy"
        "@cost"
        "@listSize"
      ]
    )
    @link(url: "https://specs.provincial-standards.example/access/v1.0", import: ["@access"])
    @composeDirective(name: "@access")
  directive @access(to: [Role!]!, sector: SectorKey) on OBJECT | INTERFACE | FIELD_DEFINITION
  enum Role {
    PUBLIC
    AGENCY
  }
  enum SectorKey {
    ECOLOGY
    SERVICES
  }
`;

/** A subgraph that keeps every rule, but for what is added to it. */
export function minimalSubgraph(name: string, sdl: string): SubgraphSdl {
  const field = name.replace(/-\w/g, (text) => text.slice(1).toUpperCase());
  const root = `type Query { ${field}: String @access(to: [PUBLIC]) }`;
  return {
    name,
    url: `http://127.0.0.1:1/${name}`,
    sdl: `${HEAD}${sdl.includes('type Query') ? '' : root}${sdl}`,
  };
}

/** An entity with a key and whatever fields are given. */
export const entity = (fields: string): string =>
  `type T @key(fields: "id") @access(to: [PUBLIC]) { id: ID! ${fields} }`;
