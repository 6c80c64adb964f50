import { Arg, Ctx, Directive, Field, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { badField, DomainError } from '../../../shared/errors';
import { mayAccess, type Identity } from '../../../shared/identity';
import type { NumberTaken as Registered } from '../../../shared/kernel/catalogue/NumberRegistry';
import { Access, WRITERS } from '../../../shared/kernel/graph/access';
import { SectorKeyEnum, type SectorKey } from '../../../shared/kernel/sectorKeys';
import type { ProvinceContext } from '../ProvinceContext';

/** Most numbers of one call. */
const MOST_CODES = 5000;

/** A number that is somebody else's. */
@ObjectType({
  description: 'A number that another sector owns, or another standard, issued jointly, has.',
  simpleResolvers: true,
})
@Directive('@inaccessible')
@Access(WRITERS)
export class NumberTaken {
  @Field()
  code!: string;

  @Field(() => SectorKeyEnum)
  owner!: SectorKey;
}

/** One standard taking the place of another, by number. */
@ObjectType({ description: 'One standard taking the place of another, by number.', simpleResolvers: true })
@Directive('@inaccessible')
@Access(WRITERS)
export class Succession {
  @Field()
  replaced!: string;

  @Field()
  successor!: string;
}

function checkCount(codes: readonly string[]): void {
  if (codes.length > MOST_CODES)
    throw badField('codes', codes.length, `must be at most ${MOST_CODES} numbers`);
}

function checkSector(sector: SectorKey, identity: Identity): void {
  if (mayAccess({ roles: WRITERS, sector }, identity)) return;
  throw new DomainError(`Numbers are claimed for ${sector} by its own agency.`, {
    code: 'FORBIDDEN',
    sector,
  });
}

const numberTaken = (taken: Registered) => Object.assign(new NumberTaken(), taken);

/** What sectors ask the province about numbers; no part of what clients see. */
@Resolver()
export class RegistryOperations {
  @Mutation(() => [NumberTaken], {
    description: "Reserves numbers for a sector and tells those that are somebody else's.",
  })
  @Directive('@inaccessible')
  @Access(WRITERS)
  async claimNumbers(
    @Arg('sector', () => SectorKeyEnum) sector: SectorKey,
    @Arg('codes', () => [String]) codes: string[],
    @Ctx() { identity, registry }: ProvinceContext,
  ): Promise<NumberTaken[]> {
    checkSector(sector, identity);
    checkCount(codes);
    return (await registry.claim(sector, codes)).map(numberTaken);
  }

  @Query(() => [NumberTaken], {
    nullable: true,
    description: 'The numbers that could not be reserved for a sector; reserves none.',
  })
  @Directive('@inaccessible')
  @Access(WRITERS)
  async takenNumbers(
    @Arg('sector', () => SectorKeyEnum) sector: SectorKey,
    @Arg('codes', () => [String]) codes: string[],
    @Ctx() { identity, registry }: ProvinceContext,
  ): Promise<NumberTaken[]> {
    checkSector(sector, identity);
    checkCount(codes);
    return (await registry.taken(sector, codes)).map(numberTaken);
  }

  @Query(() => [Succession], {
    nullable: true,
    description: "What sectors' catalogues say took the place of these numbers.",
  })
  @Directive('@inaccessible')
  @Access(WRITERS)
  async successorsOf(
    @Arg('codes', () => [String]) codes: string[],
    @Ctx() { registry }: ProvinceContext,
  ): Promise<Succession[]> {
    checkCount(codes);
    return (await registry.successorsOf(codes)).map((edge) => Object.assign(new Succession(), edge));
  }
}
