import { workloadSectors } from './workloadSectors';

/** The schema of the province: a search that names standards of every sector, and the organizations. */
export function provinceSdl(): string {
  const stubs = workloadSectors.map(
    ({ prefix }) =>
      `type ${prefix}Standard implements Standard @key(fields: "id", resolvable: false) { id: ID! }`,
  );
  return `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])

    interface Standard { id: ID! }
    ${stubs.join('\n')}

    type Organization @key(fields: "uscc") { uscc: ID! name: String! region: String! founded: Int! }
    type SectorCount { sector: String! total: Int! }
    type Overview { total: Int! bySector: [SectorCount!]! updatedOn: String! }

    type Query {
      search(first: Int = 20, offset: Int = 0, nonce: Int): [Standard!]!
      overview(nonce: Int): Overview!
      organizations(first: Int = 20, offset: Int = 0): [Organization!]!
    }
  `;
}
