import { registerEnumType } from 'type-graphql';
import { namesOf } from '../../../shared/kernel/graph/enums';

/** Who recognised a base or set up an organization. */
export const InstitutionLevelEnum = namesOf('INTERNATIONAL', 'NATIONAL', 'PROVINCIAL');
export type InstitutionLevel = keyof typeof InstitutionLevelEnum;

registerEnumType(InstitutionLevelEnum, {
  name: 'InstitutionLevel',
  description: 'Who recognised a base or set up an organization 级别: 国际、国家、省.',
});
