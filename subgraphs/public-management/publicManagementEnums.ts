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
  description:
    'Field of administration 管理领域: 行政许可、电子政务、安全生产、消防安全、应急管理、农村公共管理、城市治理.',
});
