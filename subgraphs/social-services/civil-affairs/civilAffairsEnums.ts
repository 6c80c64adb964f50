import { registerEnumType } from 'type-graphql';

/** Parts of civil affairs. Source: the plan, chapter 2 (7) 1: 社会救助、救灾减灾、社会组织管理、残疾人福利、居家养老. */
export const CivilAffairsSubsystem = {
  ASSISTANCE: 'ASSISTANCE',
  DISASTER_RELIEF: 'DISASTER_RELIEF',
  SOCIAL_ORGANIZATIONS: 'SOCIAL_ORGANIZATIONS',
  DISABLED: 'DISABLED',
  HOME_CARE: 'HOME_CARE',
} as const;
export type CivilAffairsSubsystem = keyof typeof CivilAffairsSubsystem;
registerEnumType(CivilAffairsSubsystem, {
  name: 'CivilAffairsSubsystem',
  description: 'Part of civil affairs 民政子体系: 社会救助、救灾减灾、社会组织、残疾人、居家养老.',
});

/** The subsystems, in the plan's order. */
export const civilAffairsSubsystems = Object.keys(CivilAffairsSubsystem) as CivilAffairsSubsystem[];

/**
 * How much care a service is for: this product's five levels, made to follow GB/T 42195-2022 老年人能力评估规范, whose
 * text has not been compared; GENERAL is for all of them.
 */
export const CareLevel = {
  GENERAL: 'GENERAL',
  INTACT: 'INTACT',
  MILD: 'MILD',
  MODERATE: 'MODERATE',
  SEVERE: 'SEVERE',
  TOTAL: 'TOTAL',
} as const;
export type CareLevel = keyof typeof CareLevel;
registerEnumType(CareLevel, {
  name: 'CareLevel',
  description:
    'How much care a service is for 照护等级: 通用、能力完好、轻度失能、中度失能、重度失能、完全失能.',
});

/** The levels, the least care first. */
export const careLevels = Object.keys(CareLevel) as CareLevel[];
