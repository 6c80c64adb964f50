import { defineSector } from '../../shared/kernel';
import { LicenceItemFields, licenceCoverageField } from './licensing/licensingFields';
import { licenceItems, licenceSupervisions } from './licensing/licensingRegisters';
import { PublicManagementColumns1700000001000 } from './migrations/PublicManagementColumns';
import { PublicManagementRegisters1700000001001 } from './migrations/PublicManagementRegisters';
import { PublicManagementStandard } from './PublicManagementStandard';
import { RuralFacilityFields, ruralServicesField } from './rural/ruralFields';
import { facilityMaintenances, ruralFacilities, satisfactionSurveys } from './rural/ruralRegisters';
import { safetyCoverageField, SafetyEffectFields, SafetyTopicFields } from './safety/safetyFields';
import { safetyEffects, safetyTopics } from './safety/safetyRegisters';

export default defineSector({
  key: 'public-management',
  names: { en: 'Public management', zh: '公共管理' },
  standard: PublicManagementStandard,
  registers: [
    licenceItems,
    licenceSupervisions,
    safetyTopics,
    safetyEffects,
    ruralFacilities,
    facilityMaintenances,
    satisfactionSurveys,
  ],
  migrations: [PublicManagementColumns1700000001000, PublicManagementRegisters1700000001001],
  resolvers: [LicenceItemFields, SafetyTopicFields, SafetyEffectFields, RuralFacilityFields],
  root: [licenceCoverageField, safetyCoverageField, ruralServicesField],
});
