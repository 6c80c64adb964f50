import { registerEnumType } from 'type-graphql';

/** Stage of the chain it serves. Source: the plan, chapter 2 (4) 3: 产前、产中、产后标准化管理. */
export const AgricultureStage = {
  PRE_PRODUCTION: 'PRE_PRODUCTION',
  PRODUCTION: 'PRODUCTION',
  POST_PRODUCTION: 'POST_PRODUCTION',
} as const;
export type AgricultureStage = keyof typeof AgricultureStage;
registerEnumType(AgricultureStage, {
  name: 'AgricultureStage',
  description: 'Stage of the chain it serves: before, during or after production 产前/产中/产后.',
});

/**
 * Step within the stage. Source: the plan, chapter 2 (4): 优良品种, 栽培、养殖, 疫病防治, 采后处理, 加工, 储运与管理.
 */
export const AgricultureStep = {
  SEED: 'SEED',
  CULTIVATION: 'CULTIVATION',
  DISEASE_CONTROL: 'DISEASE_CONTROL',
  HARVEST: 'HARVEST',
  PROCESSING: 'PROCESSING',
  STORAGE: 'STORAGE',
  TRANSPORT: 'TRANSPORT',
  MANAGEMENT: 'MANAGEMENT',
} as const;
export type AgricultureStep = keyof typeof AgricultureStep;
registerEnumType(AgricultureStep, {
  name: 'AgricultureStep',
  description: 'Step within the stage 环节: 种子种苗、栽培养殖、病害防治、采收、加工、储存、运输、管理.',
});
