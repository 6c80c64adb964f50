import { Directive, InterfaceType } from 'type-graphql';
import { Access } from '../../../shared/kernel/graph/access';
import { IndexedPilot } from '../../../shared/kernel/pilots';

/** A pilot of any sector as the provincial index knows it. */
@InterfaceType('Pilot', {
  description: 'A pilot project of one sector 标准化试点示范项目.',
  autoRegisterImplementations: false,
})
@Directive('@key(fields: "id")')
@Access(['PUBLIC'])
export abstract class ProvincePilot extends IndexedPilot {}
