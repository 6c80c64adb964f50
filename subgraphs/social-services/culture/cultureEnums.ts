import { registerEnumType } from 'type-graphql';

/** Where public culture is offered. Source: the plan, chapter 2 (7) 2: 综合性文化服务中心的设施布局. */
export const CulturalFacilityKind = {
  LIBRARY: 'LIBRARY',
  CULTURAL_CENTRE: 'CULTURAL_CENTRE',
  MUSEUM: 'MUSEUM',
  COMPREHENSIVE_CENTRE: 'COMPREHENSIVE_CENTRE',
} as const;
export type CulturalFacilityKind = keyof typeof CulturalFacilityKind;
registerEnumType(CulturalFacilityKind, {
  name: 'CulturalFacilityKind',
  description: 'Kind of cultural facility 文化设施类别: 公共图书馆、文化馆、博物馆、综合性文化服务中心.',
});

/** What a score says. Source: the rule of efficacy, whose words tell from which scores. */
export const EfficacyGrade = { EXCELLENT: 'EXCELLENT', GOOD: 'GOOD', PASS: 'PASS', FAIL: 'FAIL' } as const;
export type EfficacyGrade = keyof typeof EfficacyGrade;
registerEnumType(EfficacyGrade, {
  name: 'EfficacyGrade',
  description: 'Grade of an evaluation of efficacy 效能评估等次: 优秀、良好、合格、不合格.',
});
