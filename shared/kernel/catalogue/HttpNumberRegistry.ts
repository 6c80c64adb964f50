import { DomainError } from '../../errors';
import { GraphqlClient } from '../../service/graphqlClient';
import { log } from '../../service/log';
import type { SectorKey } from '../sectorKeys';
import type { NumberRegistry, NumberTaken, ReplacementEdge } from './NumberRegistry';

const DEADLINE_MS = 5000;

const CLAIM = /* GraphQL */ `
  mutation ($sector: SectorKey!, $codes: [String!]!) {
    claimNumbers(sector: $sector, codes: $codes) {
      code
      owner
    }
  }
`;

const TAKEN = /* GraphQL */ `
  query ($sector: SectorKey!, $codes: [String!]!) {
    takenNumbers(sector: $sector, codes: $codes) {
      code
      owner
    }
  }
`;

const SUCCESSORS = /* GraphQL */ `
  query ($codes: [String!]!) {
    successorsOf(codes: $codes) {
      replaced
      successor
    }
  }
`;

/** The province's register of numbers, asked over HTTP by a sector that runs as a process of its own. */
export class HttpNumberRegistry implements NumberRegistry {
  private readonly client: GraphqlClient;

  constructor(province: { readonly url: () => string; readonly token: () => Promise<string> }) {
    this.client = new GraphqlClient({ ...province, deadlineMs: DEADLINE_MS });
  }

  async claim(sector: SectorKey, codes: readonly string[]): Promise<readonly NumberTaken[]> {
    if (codes.length === 0) return [];
    const { claimNumbers } = await this.ask<{ claimNumbers: NumberTaken[] }>(CLAIM, { sector, codes });
    return claimNumbers;
  }

  async taken(sector: SectorKey, codes: readonly string[]): Promise<readonly NumberTaken[]> {
    if (codes.length === 0) return [];
    const { takenNumbers } = await this.ask<{ takenNumbers: NumberTaken[] }>(TAKEN, { sector, codes });
    return takenNumbers;
  }

  async successorsOf(codes: readonly string[]): Promise<readonly ReplacementEdge[]> {
    if (codes.length === 0) return [];
    const { successorsOf } = await this.ask<{ successorsOf: ReplacementEdge[] }>(SUCCESSORS, { codes });
    return successorsOf;
  }

  close(): Promise<void> {
    return this.client.close();
  }

  private async ask<Data>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Data> {
    try {
      return await this.client.ask<Data>(query, variables);
    } catch (error) {
      log.warn('the province could not be asked about numbers', { error });
      throw new DomainError('The province cannot be asked who owns a number; try again later.', {
        code: 'SECTOR_UNAVAILABLE',
        sector: 'PROVINCE',
      });
    }
  }
}
