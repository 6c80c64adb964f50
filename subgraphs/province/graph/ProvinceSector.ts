import { Directive, Field, InterfaceType } from 'type-graphql';
import { Access } from '../../../shared/kernel/graph/access';
import { SectorKeyEnum, type SectorKey } from '../../../shared/kernel/sectorKeys';

/** A sector as the province names it; what it holds is answered by the sector itself. */
@InterfaceType('Sector', { description: 'A sector of the plan 领域.', autoRegisterImplementations: false })
@Directive('@key(fields: "key")')
@Access(['PUBLIC'])
export abstract class ProvinceSector {
  @Field(() => SectorKeyEnum)
  key!: SectorKey;

  @Field({ description: 'English name.' })
  name!: string;

  @Field({ description: 'Chinese name 领域名称.' })
  nameZh!: string;
}
