import { registerEnumType } from 'type-graphql';
import { namesOf } from '../../../shared/kernel/graph/enums';
import type { AchievementKind, AchievementLevel, PriorityCode } from './priorityRules';

/** What came of research and development. */
export const AchievementKindEnum: { readonly [Name in AchievementKind]: Name } = namesOf(
  'PATENT',
  'PAPER',
  'PRIZE',
  'TECHNOLOGY',
);
registerEnumType(AchievementKindEnum, {
  name: 'AchievementKind',
  description: 'What came of research and development 成果类别: 专利、论文、奖项、技术.',
});

/** Who recognised it. */
export const AchievementLevelEnum: { readonly [Name in AchievementLevel]: Name } = namesOf(
  'NATIONAL',
  'PROVINCIAL',
  'MUNICIPAL',
  'OTHER',
);
registerEnumType(AchievementLevelEnum, {
  name: 'AchievementLevel',
  description: 'Level at which it was recognised 成果级别: 国家级、省级、市级、其他.',
});

/** Why a proposal has priority. */
export const PriorityCodeEnum: { readonly [Name in PriorityCode]: Name } = namesOf(
  'MAJOR_PROGRAMME',
  'ACHIEVEMENT_LEVEL',
  'APPLICATION_ORIENTED',
  'REVIEW_DUE',
);
registerEnumType(PriorityCodeEnum, {
  name: 'PriorityCode',
  description: 'Why a proposal has priority 优先原因.',
  valuesConfig: {
    MAJOR_PROGRAMME: { description: 'It carries on a major science and technology programme 重大科技专项.' },
    ACHIEVEMENT_LEVEL: { description: 'It carries on an achievement that was recognised 成果级别.' },
    APPLICATION_ORIENTED: { description: 'Its achievement has a clear application 应用导向明确.' },
    REVIEW_DUE: { description: 'The standard that it revises is due for review 所修订标准复审到期.' },
  },
});
