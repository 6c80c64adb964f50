import { defineSector } from '../../shared/kernel';
import { civilAffairsField, CivilAffairsNeedFields } from './civil-affairs/civilAffairsFields';
import { civilAffairsNeeds } from './civil-affairs/civilAffairsRegisters';
import {
  CulturalFacilityFields,
  culturalProvisionField,
  EfficacyEvaluationFields,
} from './culture/cultureFields';
import {
  culturalFacilities,
  culturalGuarantees,
  efficacyEvaluations,
  inhabitantCounts,
} from './culture/cultureRegisters';
import {
  hrAspectsField,
  HrServiceItemFields,
  keyStandardCountsField,
  KeyStandardFields,
} from './human-resources/hrFields';
import { hrServiceItems, keyStandards } from './human-resources/hrRegisters';
import { SocialServicesColumns1700000001000 } from './migrations/SocialServicesColumns';
import { SocialServicesRegisters1700000001001 } from './migrations/SocialServicesRegisters';
import { SocialServicesStandard } from './SocialServicesStandard';

export default defineSector({
  key: 'social-services',
  names: { en: 'Social services', zh: '社会服务' },
  standard: SocialServicesStandard,
  registers: [
    civilAffairsNeeds,
    culturalFacilities,
    culturalGuarantees,
    inhabitantCounts,
    efficacyEvaluations,
    hrServiceItems,
    keyStandards,
  ],
  migrations: [SocialServicesColumns1700000001000, SocialServicesRegisters1700000001001],
  resolvers: [
    CivilAffairsNeedFields,
    CulturalFacilityFields,
    EfficacyEvaluationFields,
    HrServiceItemFields,
    KeyStandardFields,
  ],
  root: [civilAffairsField, culturalProvisionField, hrAspectsField, keyStandardCountsField],
});
