import { Directive, InterfaceType } from 'type-graphql';
import { IndexedStandard } from '../../../shared/kernel/catalogue/IndexedStandard';
import { Access } from '../../../shared/kernel/graph/access';

/**
 * A standard of any sector as the provincial index knows it. What the province adds to it is declared by the resolvers
 * beside this file, because those types lead back to this one.
 */
@InterfaceType('Standard', {
  description: 'A standard in the catalogue of one sector 标准.',
  autoRegisterImplementations: false,
})
@Directive('@key(fields: "id")')
@Access(['PUBLIC'])
export abstract class ProvinceStandard extends IndexedStandard {}
