import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { organizationOf, type WorkloadOrganization } from './organizations';
import { pageOf, type Page } from './pageOf';
import { sectorRecords, type WorkloadStandard } from './sectorRecords';
import { sectorSdl } from './sectorSdl';
import type { WorkloadSector } from './workloadSectors';

/** The subgraph of one sector, on rows in memory. */
export function sectorSchema(sector: WorkloadSector): GraphQLSchema {
  const { name, prefix } = sector;
  const rows = sectorRecords(sector);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const stats = {
    total: rows.length,
    current: rows.filter(({ status }) => status === 'CURRENT').length,
    mandatory: rows.filter(({ mandatory }) => mandatory).length,
  };
  return buildSubgraphSchema({
    typeDefs: parse(sectorSdl(sector)),
    resolvers: {
      Standard: { __resolveType: ({ __typename }: WorkloadStandard) => __typename },
      Query: { [name]: () => ({}) },
      [`${prefix}Query`]: {
        standards: (_: unknown, page: Page) => pageOf(rows, page),
        standard: (_: unknown, { id }: { id: string }) => byId.get(id),
        stats: () => stats,
      },
      [`${prefix}Standard`]: { __resolveReference: ({ id }: { id: string }) => byId.get(id) },
      Organization: {
        __resolveReference: ({ uscc }: { uscc: string }) => organizationOf(uscc),
        [`${name}Profile`]: ({ number }: WorkloadOrganization) => ({
          rating: 'ABCD'.charAt(number % 4),
          licences: number % 9,
          lastAudit: `2025-0${String(1 + (number % 9))}-11`,
        }),
        [`${name}Standards`]: ({ number }: WorkloadOrganization, { first }: { first: number }) =>
          pageOf(rows, { first, offset: number * 11 }),
      },
    },
  });
}
