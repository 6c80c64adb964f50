import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { organizationOf, organizations } from './organizations';
import { pageOf, type Page } from './pageOf';
import { provinceSdl } from './provinceSdl';
import { STANDARDS, standardId } from './sectorRecords';
import { workloadSectors } from './workloadSectors';

/** A hit of the search: its type and id, no more. */
interface Hit {
  readonly __typename: string;
  readonly id: string;
}

/** Hits of every sector in turn. */
function search({ first, offset }: Page): Hit[] {
  return pageOf(workloadSectors, { first, offset: 0 }).map((sector, index) => ({
    __typename: `${sector.prefix}Standard`,
    id: standardId(sector, (offset + index) % STANDARDS),
  }));
}

/** The subgraph of the province, on rows in memory. */
export function provinceSchema(): GraphQLSchema {
  return buildSubgraphSchema({
    typeDefs: parse(provinceSdl()),
    resolvers: {
      Standard: { __resolveType: ({ __typename }: Hit) => __typename },
      Query: {
        search: (_: unknown, page: Page) => search(page),
        overview: () => ({
          total: STANDARDS * workloadSectors.length,
          bySector: workloadSectors.map(({ name }) => ({ sector: name, total: STANDARDS })),
          updatedOn: '2026-01-01',
        }),
        organizations: (_: unknown, page: Page) => pageOf(organizations, page),
      },
      Organization: { __resolveReference: ({ uscc }: { uscc: string }) => organizationOf(uscc) },
    },
  });
}
