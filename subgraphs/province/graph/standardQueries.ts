import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { badField } from '../../../shared/errors';
import { Access } from '../../../shared/kernel/graph/access';
import {
  StandardListArguments,
  type StandardConnection,
} from '../../../shared/kernel/listing/standardConnection';
import { findStandards, standardMeant } from '../lookup/findStandards';
import type { ProvinceContext } from '../ProvinceContext';
import { CodeLookup } from './CodeLookup';
import { standardConnections } from './connections';
import { ProvinceStandard } from './ProvinceStandard';
import { showStandard } from './sectorStubs';

/** Most numbers of one lookup. */
const MOST_CODES = 1000;

/** Standards of all sectors: listed, searched and looked up by number. */
@Resolver()
export class StandardQueries {
  @Query(() => standardConnections.Connection, {
    nullable: true,
    description: 'Standards of all sectors, searched and filtered 标准检索.',
  })
  @Access(['PUBLIC'])
  standards(
    @Args() args: StandardListArguments,
    @Ctx() context: ProvinceContext,
  ): Promise<StandardConnection> {
    return standardConnections.open(context, args, showStandard);
  }

  @Query(() => ProvinceStandard, {
    nullable: true,
    description:
      'The standard with this number, in any spelling; without a year the edition in force, else the latest 按标准号查询.',
  })
  @Access(['PUBLIC'])
  async standard(
    @Arg('code', () => String) code: string,
    @Ctx() { loaders, today }: ProvinceContext,
  ): Promise<ProvinceStandard | null> {
    const found = await findStandards(code, loaders.editions);
    if (found.reason !== null) throw badField('code', code, found.reason);
    const row = standardMeant(found, today);
    return row && showStandard(row);
  }

  @Query(() => [CodeLookup], {
    nullable: true,
    description:
      'What each of these numbers is: whether it may be cited, what took its place, what was meant; one row per number in the order given, at most 1000 标准号批量核对.',
  })
  @Access(['PUBLIC'])
  standardsByCode(
    @Arg('codes', () => [String]) codes: string[],
    @Ctx() { loaders }: ProvinceContext,
  ): Promise<CodeLookup[]> {
    if (codes.length > MOST_CODES)
      throw badField('codes', codes.length, `must be at most ${MOST_CODES} numbers`);
    return Promise.all(
      codes.map(async (code) => new CodeLookup(code, await findStandards(code, loaders.editions))),
    );
  }
}
