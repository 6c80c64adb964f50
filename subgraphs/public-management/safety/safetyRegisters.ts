import { defineRegister } from '../../../shared/kernel';
import { SafetyEffectEvaluation, SafetyEffectIndicator } from './SafetyEffectEvaluation';
import { effectProblems } from './safetyRules';
import { SafetyTopic, SafetyTopicStandard } from './SafetyTopic';

/** The standards that a topic rests on. */
export const topicStandards = {
  Item: SafetyTopicStandard,
  description: 'Standards that it rests on, of any sector 支撑标准.',
  most: 100,
} as const;

export const safetyTopics = defineRegister({
  Row: SafetyTopic,
  name: 'safetyTopics',
  description: 'Topics of work safety that require standards 安全生产标准化主题.',
  lists: { standards: topicStandards },
  filters: ['area'],
  facets: ['area'],
});

/** The figures that an evaluation compares. */
export const effectIndicators = {
  Item: SafetyEffectIndicator,
  description: 'Figures before and after 效果指标.',
  most: 50,
} as const;

export const safetyEffects = defineRegister({
  Row: SafetyEffectEvaluation,
  name: 'safetyEffects',
  description: 'What came of work-safety standards where they are applied 安全生产标准实施效果评价.',
  lists: { indicators: effectIndicators },
  forms: { standardCode: 'STANDARD_NUMBER' },
  filters: ['area', 'standardCode'],
  facets: ['area'],
  check: (facts, { today }) => effectProblems(facts, today),
});
