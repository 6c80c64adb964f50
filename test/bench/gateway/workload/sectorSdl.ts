import type { WorkloadSector } from './workloadSectors';

const SHARED = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])

  enum StandardStatus { DRAFT CURRENT SUPERSEDED WITHDRAWN }
  enum StandardLevel { NATIONAL INDUSTRY LOCAL GROUP ENTERPRISE }
`;

const STANDARD_FIELDS = `
  id: ID!
  code: String!
  title: String!
  titleEn: String
  status: StandardStatus!
  level: StandardLevel!
  issuedOn: String!
  implementedOn: String
  scope: String
  pages: Int!
  mandatory: Boolean!
  draftedBy: [Organization!]!
`;

/** The schema of one sector: its standards, their figures, and what it knows of organizations. */
export function sectorSdl({ name, prefix }: WorkloadSector): string {
  return `${SHARED}
    interface Standard { ${STANDARD_FIELDS} }

    type ${prefix}Standard implements Standard @key(fields: "id") {
      ${STANDARD_FIELDS}
      ${name}Class: String!
      ${name}Index: Float!
      replaces: [${prefix}Standard!]!
    }

    type Organization @key(fields: "uscc") {
      uscc: ID!
      ${name}Profile: ${prefix}Profile
      ${name}Standards(first: Int = 3): [${prefix}Standard!]!
    }

    type ${prefix}Profile { rating: String! licences: Int! lastAudit: String! }
    type ${prefix}Stats { total: Int! current: Int! mandatory: Int! }

    type ${prefix}Query {
      standards(first: Int = 20, offset: Int = 0, nonce: Int): [${prefix}Standard!]!
      standard(id: ID!): ${prefix}Standard
      stats: ${prefix}Stats!
    }

    type Query { ${name}(nonce: Int): ${prefix}Query! }
  `;
}
