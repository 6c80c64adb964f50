import { registerEnumType } from 'type-graphql';

/** Fields in which the plan completes work-safety standards. Source: the plan, chapter 2 (6) 2: 矿山、冶金、机械安全生产等重点领域. */
export const SafetyArea = { MINES: 'MINES', METALLURGY: 'METALLURGY', MACHINERY: 'MACHINERY' } as const;
export type SafetyArea = keyof typeof SafetyArea;
registerEnumType(SafetyArea, {
  name: 'SafetyArea',
  description: 'Field of work safety 安全生产领域: 矿山、冶金、机械.',
});

/** The areas, in the plan's order. */
export const safetyAreas = Object.keys(SafetyArea) as SafetyArea[];

/** Whether fewer accidents came with a standard. */
export const SafetyEffect = { BETTER: 'BETTER', UNCHANGED: 'UNCHANGED', WORSE: 'WORSE' } as const;
export type SafetyEffect = keyof typeof SafetyEffect;
registerEnumType(SafetyEffect, {
  name: 'SafetyEffect',
  description: 'Change of a safety indicator since a standard is applied 实施效果: 改善、持平、恶化.',
});
