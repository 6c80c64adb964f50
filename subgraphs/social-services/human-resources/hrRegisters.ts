import { defineRegister } from '../../../shared/kernel';
import { stepProblems, supervisionProblems } from './hrRules';
import { HrProcessStep, HrServiceItem, HrServiceNorm } from './HrServiceItem';
import { KeyStandard, KeyStandardSupervision } from './KeyStandard';

/** How a service is given, step by step. */
export const hrProcessSteps = {
  Item: HrProcessStep,
  description: 'How it is given, step by step 服务流程.',
  most: 50,
} as const;

/** The standards that a service follows. */
export const hrServiceNorms = {
  Item: HrServiceNorm,
  description: 'Standards that it follows, of any sector 规范.',
  most: 100,
} as const;

export const hrServiceItems = defineRegister({
  Row: HrServiceItem,
  name: 'hrServiceItems',
  description: 'Services of human resources and social security 人社服务事项.',
  lists: { steps: hrProcessSteps, norms: hrServiceNorms },
  check: ({ steps }) => stepProblems(steps),
});

/** Looks at how a key standard is applied. */
export const keyStandardSupervisions = {
  Item: KeyStandardSupervision,
  description: 'How it was found to be applied 实施监督.',
  most: 100,
} as const;

export const keyStandards = defineRegister({
  Row: KeyStandard,
  name: 'keyStandards',
  description: 'Standards whose application is supervised 重点标准.',
  lists: { supervisions: keyStandardSupervisions },
  forms: { standardCode: 'STANDARD_NUMBER' },
  unique: ['standardCode'],
  filters: ['standardCode'],
  check: ({ supervisions }, { today }) => supervisionProblems(supervisions, today),
});
