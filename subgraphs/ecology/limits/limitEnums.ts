import { registerEnumType } from 'type-graphql';

/** How long a concentration is averaged before it is held against a limit. Source: DB32/4440-2022, tables 1 and 2; GB 18485-2014, table 4: 取值时间. */
export const AveragingTime = {
  SINGLE_SAMPLE: 'SINGLE_SAMPLE',
  HOURLY_MEAN: 'HOURLY_MEAN',
  DAILY_MEAN: 'DAILY_MEAN',
  ANNUAL_MEAN: 'ANNUAL_MEAN',
} as const;
export type AveragingTime = keyof typeof AveragingTime;
registerEnumType(AveragingTime, {
  name: 'AveragingTime',
  description: 'How long a concentration is averaged 取值时间: 一次监测、小时均值、日均值、年均值.',
});

/** The three values that a standard sets a product. Source: GB/T 12723 单位产品能源消耗限额编制通则: 1级、2级、3级. */
export const EnergyTier = { ADVANCED: 'ADVANCED', ACCESS: 'ACCESS', LIMIT: 'LIMIT' } as const;
export type EnergyTier = keyof typeof EnergyTier;
registerEnumType(EnergyTier, {
  name: 'EnergyTier',
  description: 'Which of the values for a product is meant 能耗限额等级: 先进值、准入值、限定值.',
});

/** What a limit is set for. Source: the plan, chapter 2 (3) 1: 能耗限额和排放限额标准. */
export const LimitKind = { ENERGY: 'ENERGY', EMISSION: 'EMISSION' } as const;
export type LimitKind = keyof typeof LimitKind;
registerEnumType(LimitKind, {
  name: 'LimitKind',
  description: 'What a limit is set for 限额类别: 能耗限额、排放限值.',
});

/** What an inspection comes to 判定. */
export const LimitVerdict = {
  MET: 'MET',
  EXCEEDED: 'EXCEEDED',
  NO_LIMIT_IN_FORCE: 'NO_LIMIT_IN_FORCE',
} as const;
export type LimitVerdict = keyof typeof LimitVerdict;
registerEnumType(LimitVerdict, {
  name: 'LimitVerdict',
  description: 'What an inspection comes to 判定: 达标、超限、当日无现行限额.',
});

/** Whether an edition that limits rest on has been replaced 版本状态. */
export const EditionUpdate = { REPLACED: 'REPLACED', TO_BE_REPLACED: 'TO_BE_REPLACED' } as const;
export type EditionUpdate = keyof typeof EditionUpdate;
registerEnumType(EditionUpdate, {
  name: 'EditionUpdate',
  description: 'Whether an edition that limits rest on has been replaced 版本更新状态: 已被代替、将被代替.',
});
