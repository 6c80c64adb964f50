import { Args, Ctx, Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Provenance } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { ProvenanceEnum } from '../../../shared/kernel/graph/enums';
import { byColumns } from '../../../shared/kernel/listing/Belonging';
import { condition } from '../../../shared/kernel/listing/Condition';
import { filterConditions } from '../../../shared/kernel/listing/filterConditions';
import {
  StandardListArguments,
  type StandardConnection,
} from '../../../shared/kernel/listing/standardConnection';
import { PilotListArguments, type PilotConnection } from '../../../shared/kernel/pilots';
import { pilotConnections, standardConnections } from '../graph/connections';
import { nestedIn } from '../graph/nestedIn';
import { showPilot, showStandard } from '../graph/sectorStubs';
import type { ProvinceContext } from '../ProvinceContext';
import type { OrganizationTable } from './organizationTable';
import { Region, regionOf } from './Region';
import { regionOfCreditCode } from './upsertOrganizations';

/** An organization, once however many sectors know it. */
@ObjectType({ description: 'An organization 机构.' })
@Directive('@key(fields: "creditCode")')
@Access(['PUBLIC'])
export class Organization {
  @Field(() => ID, { description: 'Unified social credit code 统一社会信用代码.' })
  creditCode!: string;

  @Field(() => String, { nullable: true, description: 'Name; null until the directory has it 机构名称.' })
  name!: string | null;

  @Field(() => ProvenanceEnum, { nullable: true })
  provenance!: Provenance | null;

  regionCode!: string | null;

  @Field(() => Region, { nullable: true, description: 'Where it is registered 所在地.' })
  region(): Region | null {
    return this.regionCode === null ? null : regionOf(this.regionCode);
  }

  @Field(() => standardConnections.Connection, {
    nullable: true,
    description: 'Standards it led or joined in drafting, of all sectors 参与起草的标准.',
  })
  standards(
    @Args() args: StandardListArguments,
    @Ctx() context: ProvinceContext,
  ): Promise<StandardConnection> {
    return standardConnections.open(nestedIn(context), args, showStandard, ({ source }) =>
      filterConditions({ organization: this.creditCode }, context.today, source),
    );
  }

  @Field(() => pilotConnections.Connection, {
    nullable: true,
    description: 'Pilots it carries out, of all sectors 承担的试点示范项目.',
  })
  pilots(@Args() args: PilotListArguments, @Ctx() context: ProvinceContext): PilotConnection {
    const carriedOut = byColumns(condition('s.creditCode = ?', this.creditCode));
    return pilotConnections.open(nestedIn(context), args, showPilot, carriedOut);
  }
}

/** A row of the directory as the graph shows it. */
export function showOrganization({
  creditCode,
  name,
  regionCode,
  provenance,
}: OrganizationTable): Organization {
  return Object.assign(new Organization(), { creditCode, name, regionCode, provenance });
}

/** Whether the directory had a row already at a moment, ISO 8601; true for null, which is now. */
export function wasKnown({ knownFrom }: OrganizationTable, knownAt: string | null): boolean {
  return knownAt === null || knownFrom === null || knownFrom <= knownAt;
}

/** The organization with a credit code; of one that the directory does not know yet, or did not at a moment, what the code itself tells. */
export async function organizationOf(
  creditCode: string,
  { organizations }: Pick<ProvinceContext['loaders'], 'organizations'>,
  knownAt: string | null = null,
): Promise<Organization> {
  const row = await organizations.load(creditCode);
  return row && wasKnown(row, knownAt) ? showOrganization(row) : unlistedOrganization(creditCode);
}

/** An organization of which the directory knows nothing yet but the code itself. */
function unlistedOrganization(creditCode: string): Organization {
  const regionCode = regionOfCreditCode(creditCode);
  return Object.assign(new Organization(), { creditCode, name: null, regionCode, provenance: null });
}
