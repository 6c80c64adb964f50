import { registerEnumType } from 'type-graphql';
import { namesOf } from '../../../shared/kernel/graph/enums';
import type { DisqualificationCode, IndicatorDirection } from './frontRunnerRules';

/** Which values of an indicator are better. */
export const IndicatorDirectionEnum: { readonly [Name in IndicatorDirection]: Name } = namesOf(
  'HIGHER',
  'LOWER',
);
registerEnumType(IndicatorDirectionEnum, {
  name: 'IndicatorDirection',
  description: 'Which values of an indicator are better 指标方向: 越高越优、越低越优.',
});

/** Why a declaration is not ranked. */
export const DisqualificationEnum: { readonly [Name in DisqualificationCode]: Name } = namesOf(
  'DEAD_CITATION',
  'UNKNOWN_CITATION',
  'MISSING_INDICATOR',
  'BELOW_BASELINE',
  'SUPERSEDED',
);
registerEnumType(DisqualificationEnum, {
  name: 'FrontRunnerDisqualification',
  description: 'Why a declaration is not ranked 不入榜原因.',
  valuesConfig: {
    DEAD_CITATION: { description: 'It cites a standard that is withdrawn 引用标准已废止.' },
    UNKNOWN_CITATION: { description: 'It cites a standard that no catalogue has 引用标准查无.' },
    MISSING_INDICATOR: { description: 'It leaves a core indicator out 缺少核心指标.' },
    BELOW_BASELINE: { description: 'A value is below the national baseline 低于国家标准.' },
    SUPERSEDED: { description: 'The enterprise declared the same model again 已被新声明取代.' },
  },
});
