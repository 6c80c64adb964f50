/** Head of every sample subgraph: federation, and the access directive as a composed one. */
const HEAD = /* GraphQL */ `
  extend schema
    @link(
      url: "https://specs.apollo.dev/federation/v2.9"
      import: ["@key", "@shareable", "@composeDirective"]
    )
    @link(url: "https://specs.provincial-standards.example/access/v1.0", import: ["@access"])
    @composeDirective(name: "@access")
  directive @access(to: [Role!]!, sector: SectorKey) on OBJECT | INTERFACE | FIELD_DEFINITION
  enum Role {
    PUBLIC
    AGENCY
    COORDINATOR
    AUDITOR
    ADMIN
  }
  enum SectorKey {
    ECOLOGY
    SERVICES
    PUBLIC_MANAGEMENT
  }
`;

const CONNECTION = /* GraphQL */ `
  type StandardConnection @shareable @access(to: [PUBLIC]) {
    nodes: [Standard]!
    totalCount: Int!
  }
`;

/** `public-management` → `PublicManagement`. */
export function typePrefixOf(subgraph: string): string {
  return subgraph.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase());
}

/** A sector's SDL: its root, its standards, a write, and an audit trail that only its own agency and auditors read. */
export function sectorSdl(subgraph: string): string {
  const name = typePrefixOf(subgraph);
  const field = name.charAt(0).toLowerCase() + name.slice(1);
  const key = subgraph.replaceAll('-', '_').toUpperCase();
  return /* GraphQL */ `
    ${HEAD}
    ${CONNECTION}
    type Query { ${field}: ${name}Sector @access(to: [PUBLIC]) }
    type Mutation {
      withdraw${name}Standard(input: Withdraw${name}StandardInput!): ${name}Standard @access(to: [AGENCY, ADMIN], sector: ${key})
    }
    input Withdraw${name}StandardInput { code: String! on: String }
    interface Sector @access(to: [PUBLIC]) {
      key: SectorKey!
      standards(first: Int): StandardConnection
      trail: [String!] @access(to: [AGENCY, AUDITOR])
    }
    type ${name}Sector implements Sector @key(fields: "key") @access(to: [PUBLIC]) {
      key: SectorKey!
      standards(first: Int): StandardConnection
      trail: [String!] @access(to: [AGENCY, AUDITOR], sector: ${key})
      fails(as: String!): String
    }
    interface Standard @access(to: [PUBLIC]) { id: ID! code: String! title: String! references: [StandardLink!] }
    type ${name}Standard implements Standard @key(fields: "id") @access(to: [PUBLIC]) {
      id: ID!
      code: String! @shareable
      title: String! @shareable
      references: [StandardLink!]
      own${name}: String
      draft: String @access(to: [AGENCY], sector: ${key})
    }
    type StandardLink @key(fields: "code") @access(to: [PUBLIC]) { code: String! }
  `;
}

function stub(subgraph: string): string {
  const name = typePrefixOf(subgraph);
  return /* GraphQL */ `
    type ${name}Sector implements Sector @key(fields: "key") @access(to: [PUBLIC]) { key: SectorKey! name: String }
    type ${name}Standard implements Standard @key(fields: "id") @access(to: [PUBLIC]) {
      id: ID!
      code: String! @shareable
      title: String! @shareable
      interpretation: String
      notes: String @access(to: [COORDINATOR])
    }
  `;
}

/** The province's SDL: the keyed interfaces, a stub per sector, and what only it answers. */
export function provinceSdl(sectors: readonly string[]): string {
  return /* GraphQL */ `
    ${HEAD}
    ${CONNECTION}
    type Query {
      sectors: [Sector!] @access(to: [PUBLIC])
      standards(query: String, first: Int): StandardConnection @access(to: [PUBLIC])
      standard(code: String!): Standard @access(to: [PUBLIC])
      duties: [String!] @access(to: [COORDINATOR, AUDITOR])
    }
    interface Sector @key(fields: "key") @access(to: [PUBLIC]) {
      key: SectorKey!
      name: String
    }
    interface Standard @key(fields: "id") @access(to: [PUBLIC]) {
      id: ID!
      code: String!
      title: String!
      interpretation: String
      notes: String @access(to: [COORDINATOR])
    }
    ${sectors.map(stub).join('\n')}
    type StandardLink @key(fields: "code") @access(to: [PUBLIC]) {
      code: String!
      standard: Standard
    }
  `;
}
