import { defineRegister } from '../../../shared/kernel/registers';
import { Achievement, AchievementOwner, AchievementProject, AchievementStandards } from './Achievement';
import { achievementProblems } from './priorityRules';

/** What came of research and development, and what became of it in standards. */
export const achievements = defineRegister({
  Row: Achievement,
  name: 'achievements',
  description: 'What came of research and development, and what became of it in standards 科技成果转化.',
  operation: 'recordAchievement',
  writers: ['AGENCY', 'COORDINATOR', 'ADMIN'],
  lists: {
    owners: {
      Item: AchievementOwner,
      description: 'Whose it is, in order 完成单位、完成人.',
      most: 50,
      forms: { creditCode: 'CREDIT_CODE' },
    },
    projects: {
      Item: AchievementProject,
      description: 'Projects that turn it into standards 转化项目.',
      most: 50,
    },
    standards: { Item: AchievementStandards, description: 'Standards that came of it 转化标准.', most: 50 },
  },
  forms: { ownerCode: 'CREDIT_CODE' },
  validity: { from: 'completedOn' },
  filters: ['kind', 'level', 'sector', 'ownerCode', 'applicationOriented'],
  facets: ['kind', 'level', 'sector'],
  check: (facts, { today }) => achievementProblems(facts, today),
});
