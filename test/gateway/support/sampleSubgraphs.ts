import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper';
import { parse, type GraphQLSchema } from 'graphql';
import { badField, DomainError } from '../../../shared/errors';
import type { Identity } from '../../../shared/identity';
import { provinceSdl, sectorSdl, typePrefixOf } from './sampleSdl';

/** The sectors of the sample federation. */
export const sectors = ['ecology', 'services', 'public-management'] as const;

/** What the resolvers of a sample subgraph are given. */
export interface SampleContext {
  readonly identity: Identity;
}

interface SampleStandard {
  readonly __typename: string;
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly references: readonly { readonly code: string }[];
}

/** One standard per sector, each referring to the next sector's. */
function standardOf(subgraph: string): SampleStandard {
  const index = sectors.findIndex((each) => each === subgraph);
  const next = sectors[(index + 1) % sectors.length];
  const code = `DB32/T 99${index}0-2020`;
  return {
    __typename: `${typePrefixOf(subgraph)}Standard`,
    id: `standard:${subgraph}:${code}`,
    code,
    title: `示例 ${subgraph}`,
    references: next === undefined ? [] : [{ code: `DB32/T 99${(index + 1) % sectors.length}0-2020` }],
  };
}

const standards = sectors.map(standardOf);
const keyOf = (subgraph: string): string => subgraph.replaceAll('-', '_').toUpperCase();
const byId = ({ id }: { id: string }) => standards.find((each) => each.id === id) ?? null;

/** Fails in the ways a resolver can: with an error of the contract, or with one that says too much. */
function fail({ as }: { as: string }): never {
  if (as === 'BAD_USER_INPUT') throw badField('first', 101, 'is above 100');
  if (as === 'SQL')
    throw new Error('SELECT * FROM secret -- connect ECONNREFUSED mysql://root:pw@10.0.0.7:3306');
  throw new DomainError(`refused as ${as}`, { code: as as DomainError['code'] });
}

function sectorResolvers(subgraph: string): GraphQLResolverMap<SampleContext> {
  const name = typePrefixOf(subgraph);
  const field = name.charAt(0).toLowerCase() + name.slice(1);
  const own = standards.filter((each) => each.__typename === `${name}Standard`);
  return {
    Query: { [field]: () => ({ key: keyOf(subgraph) }) },
    Mutation: { [`withdraw${name}Standard`]: () => own[0] },
    [`${name}Sector`]: {
      __resolveReference: (reference: unknown) => reference,
      standards: () => ({ nodes: own, totalCount: own.length }),
      trail: () => ['registered'],
      fails: (_sector: unknown, args: { as: string }) => fail(args),
    },
    [`${name}Standard`]: {
      __resolveReference: byId,
      [`own${name}`]: () => `own of ${subgraph}`,
      draft: (_standard: unknown, _args: unknown, { identity }: SampleContext) => `for ${identity.subject}`,
    },
    StandardLink: { __resolveReference: (link: unknown) => link },
  };
}

const provinceResolvers: GraphQLResolverMap<SampleContext> = {
  Query: {
    sectors: () => sectors.map((each) => ({ __typename: `${typePrefixOf(each)}Sector`, key: keyOf(each) })),
    standards: () => ({ nodes: standards, totalCount: standards.length }),
    standard: (_root: unknown, { code }: { code: string }) =>
      standards.find((each) => each.code === code) ?? null,
    duties: () => ['report by March'],
  },
  Standard: { __resolveReference: byId },
  Sector: { __resolveReference: (reference: { key: string }) => reference },
  StandardLink: {
    __resolveReference: (link: unknown) => link,
    standard: ({ code }: { code: string }) => standards.find((each) => each.code === code) ?? null,
  },
  ...Object.fromEntries(
    sectors.flatMap((each) => [
      [
        `${typePrefixOf(each)}Sector`,
        { __resolveReference: (reference: unknown) => reference, name: () => `the sector ${each}` },
      ],
      [
        `${typePrefixOf(each)}Standard`,
        { __resolveReference: byId, interpretation: () => 'explained', notes: () => 'for the conference' },
      ],
    ]),
  ),
};

/** A subgraph of the sample federation: real federated SDL with resolvers over a few rows in memory. */
export interface SampleSubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly schema: GraphQLSchema;
}

function build(name: string, sdl: string, resolvers: GraphQLResolverMap<SampleContext>): SampleSubgraph {
  return { name, sdl, schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]) };
}

/** Three sectors and the province. */
export function sampleSubgraphs(): readonly SampleSubgraph[] {
  return [
    ...sectors.map((each) => build(each, sectorSdl(each), sectorResolvers(each))),
    build('province', provinceSdl(sectors), provinceResolvers),
  ];
}
