import { registerEnumType } from 'type-graphql';

/**
 * Steps that every licence goes through. Source: the plan, chapter 2 (6) 1: 行政许可“全事项、全过程、各环节”; 《行政许可标准化指引（2016版）》:
 * 受理、审查、决定、送达, and supervision afterwards.
 */
export const LicenceStep = {
  ACCEPT: 'ACCEPT',
  REVIEW: 'REVIEW',
  DECIDE: 'DECIDE',
  DELIVER: 'DELIVER',
  SUPERVISE: 'SUPERVISE',
} as const;
export type LicenceStep = keyof typeof LicenceStep;
registerEnumType(LicenceStep, {
  name: 'LicenceStep',
  description: 'Step of a licence 许可环节: 受理、审查、决定、送达、事中事后监管.',
});

/** The steps, in their order. */
export const licenceSteps = Object.keys(LicenceStep) as LicenceStep[];

/** What supervision found. Source: the plan, chapter 2 (6) 1: 行政许可标准实施、监督和评价体系. */
export const SupervisionResult = { CONFORMS: 'CONFORMS', DEVIATES: 'DEVIATES' } as const;
export type SupervisionResult = keyof typeof SupervisionResult;
registerEnumType(SupervisionResult, {
  name: 'SupervisionResult',
  description: 'Whether a step was done as its standards say 监督结论.',
});
