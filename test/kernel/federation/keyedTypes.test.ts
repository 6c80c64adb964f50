import 'reflect-metadata';
import { parse } from 'graphql';
import { Directive, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { keyedTypes } from '../../../shared/kernel/federation/keyedTypes';
import { toSubgraphSchema } from '../../../shared/kernel/federation/toSubgraphSchema';
import type { References } from '../../../shared/kernel/federation/entities';
import { Access } from '../../../shared/kernel/graph/access';
import { SectorKeyEnum, type SectorKey } from '../../../shared/kernel/sectorKeys';
import { buildProvinceSubgraph } from '../../../subgraphs/province/province';

@ObjectType()
@Directive('@key(fields: "id")')
@Access(['PUBLIC'])
class KeyedThing {
  @Field(() => ID)
  id!: string;

  @Field(() => SectorKeyEnum, { nullable: true })
  sector!: SectorKey | null;
}

@Resolver()
class KeyedThingQueries {
  @Query(() => KeyedThing, { nullable: true })
  @Access(['PUBLIC'])
  keyedThing(): KeyedThing | null {
    return null;
  }
}

const build = (references: References) =>
  toSubgraphSchema({
    resolvers: [KeyedThingQueries],
    orphanedTypes: [KeyedThing],
    references,
    sharedFields: {},
  });

describe('what has a key', () => {
  it('is named by it, unless it says that others find it', () => {
    const document = parse(/* GraphQL */ `
      type Plain {
        id: ID
      }
      type Own @key(fields: "id") {
        id: ID
      }
      type Twice @key(fields: "code", resolvable: false) @key(fields: "id", resolvable: true) {
        id: ID
      }
      type Foreign @key(fields: "id", resolvable: false) {
        id: ID
      }
      interface Shared @key(fields: "id") {
        id: ID
      }
      enum Other {
        KEY
      }
    `);
    expect(keyedTypes(document)).toEqual(['Own', 'Twice', 'Shared']);
  });

  it('is found by it, or the subgraph is not built', () => {
    expect(() => build({}).sdl).toThrow('nothing finds these by their keys: KeyedThing');
    expect(build({ KeyedThing: () => null }).sdl).toContain('type KeyedThing');
  });

  it('are, in the province, types and interfaces', () => {
    const keyed = keyedTypes(parse(buildProvinceSubgraph().sdl));
    expect(keyed.length).toBeGreaterThan(20);
    expect(keyed).toEqual(expect.arrayContaining(['Sector', 'Standard', 'Pilot', 'EcologyStandard']));
  });
});
