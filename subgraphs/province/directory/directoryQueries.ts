import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { badField } from '../../../shared/errors';
import { Access } from '../../../shared/kernel/graph/access';
import { checkCreditCode } from '../../../shared/numbers';
import type { RegionLevel } from '../../../shared/reference';
import type { ProvinceContext } from '../ProvinceContext';
import { Organization, showOrganization, wasKnown } from './Organization';
import { DateTimeScalar } from '../../../shared/kernel/graph/scalars';
import {
  KNOWN_TO_DIRECTORY,
  openOrganizations,
  OrganizationConnection,
  OrganizationListArguments,
} from './organizationConnection';
import { findRegion, Region, RegionLevelEnum, regionsOfLevel } from './Region';

/** The province's reference data. */
@Resolver()
export class DirectoryQueries {
  @Query(() => Organization, {
    nullable: true,
    description:
      'The organization with this credit code, whose check character must be right; null where the directory has none, or had none at the moment asked for 按信用代码查询机构.',
  })
  @Access(['PUBLIC'])
  async organization(
    @Arg('creditCode', () => String) creditCode: string,
    @Ctx() { loaders }: ProvinceContext,
    @Arg('knownAt', () => DateTimeScalar, { nullable: true, description: KNOWN_TO_DIRECTORY })
    knownAt?: string | null,
  ): Promise<Organization | null> {
    const checked = checkCreditCode(creditCode);
    if (!checked.ok) throw badField('creditCode', creditCode, checked.reason);
    const row = await loaders.organizations.load(creditCode);
    return row && wasKnown(row, knownAt ?? null) ? showOrganization(row) : null;
  }

  @Query(() => OrganizationConnection, { nullable: true, description: 'Organizations, by name 机构检索.' })
  @Access(['PUBLIC'])
  organizations(
    @Args() args: OrganizationListArguments,
    @Ctx() { database }: ProvinceContext,
  ): OrganizationConnection {
    return openOrganizations(database, args);
  }

  @Query(() => Region, {
    nullable: true,
    description: 'The region of the province with this GB/T 2260 code 行政区划.',
  })
  @Access(['PUBLIC'])
  region(@Arg('code', () => String) code: string): Region | null {
    return findRegion(code);
  }

  @Query(() => [Region], {
    nullable: true,
    description: 'Regions of the province, of one level or of all, in order of code 行政区划.',
  })
  @Access(['PUBLIC'])
  regions(@Arg('level', () => RegionLevelEnum, { nullable: true }) level?: RegionLevel | null): Region[] {
    return regionsOfLevel(level ?? null);
  }
}
