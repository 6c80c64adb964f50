import { Directive, InterfaceType } from 'type-graphql';
import { Access, INSIDERS } from '../../../shared/kernel/graph/access';
import { IndexedProject } from '../../../shared/kernel/projects';

/** A project of any sector as the provincial index knows it. */
@InterfaceType('Project', {
  description: 'A project to make or revise a standard 制修订项目.',
  autoRegisterImplementations: false,
})
@Directive('@key(fields: "id")')
@Access(INSIDERS)
export abstract class ProvinceProject extends IndexedProject {}
