import { Arg, Ctx, Directive, Field, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { badField, DomainError } from '../../../shared/errors';
import { mayAccess } from '../../../shared/identity';
import { Access, WRITERS } from '../../../shared/kernel/graph/access';
import { SectorKeyEnum, type SectorKey } from '../../../shared/kernel/sectorKeys';
import type { ProvinceContext } from '../ProvinceContext';

/** Most numbers of one call. */
const MOST_CODES = 5000;

/** A number that another sector owns. */
@ObjectType({ description: 'A number that another sector owns.', simpleResolvers: true })
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

/** What sectors ask the province about numbers; no part of what clients see. */
@Resolver()
export class RegistryOperations {
  @Mutation(() => [NumberTaken], {
    description: 'Reserves numbers for a sector and tells those that another sector owns.',
  })
  @Directive('@inaccessible')
  @Access(WRITERS)
  async claimNumbers(
    @Arg('sector', () => SectorKeyEnum) sector: SectorKey,
    @Arg('codes', () => [String]) codes: string[],
    @Ctx() { identity, registry }: ProvinceContext,
  ): Promise<NumberTaken[]> {
    if (!mayAccess({ roles: WRITERS, sector }, identity)) {
      throw new DomainError(`Numbers are claimed for ${sector} by its own agency.`, {
        code: 'FORBIDDEN',
        sector,
      });
    }
    checkCount(codes);
    return (await registry.claim(sector, codes)).map((taken) => Object.assign(new NumberTaken(), taken));
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
