import { registerEnumType } from 'type-graphql';

/** Field of administration 管理领域. */
export const PublicManagementField = {
  ADMINISTRATIVE_LICENSING: 'ADMINISTRATIVE_LICENSING',
  DIGITAL_GOVERNMENT: 'DIGITAL_GOVERNMENT',
  WORK_SAFETY: 'WORK_SAFETY',
  FIRE_SAFETY: 'FIRE_SAFETY',
  EMERGENCY: 'EMERGENCY',
  RURAL: 'RURAL',
  URBAN_GOVERNANCE: 'URBAN_GOVERNANCE',
} as const;
export type PublicManagementField = keyof typeof PublicManagementField;
registerEnumType(PublicManagementField, {
  name: 'PublicManagementField',
  description: 'Field of administration 管理领域.',
});
