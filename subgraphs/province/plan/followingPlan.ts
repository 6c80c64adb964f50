import type { PlanFact } from './PlanFacts';

/** A made-up successor: it shares some rules with the plan before it, and has one of its own. */
export const followingPlan: PlanFact = {
  id: 'example-2020-2022',
  title: '示例 后续标准化行动计划（2020－2022）',
  period: { from: '2020-01-01', to: '2022-12-31' },
  source: '示例数据',
  provenance: 'SYNTHETIC',
  targets: [
    {
      key: 'national-standards',
      title: '示例 主导或参与制定国家标准',
      titleEn: 'Example: national standards led or joined',
      goal: 20,
      unit: '项',
      rule: 'national-standards',
    },
    {
      key: 'new-local-standards',
      title: '示例 新制定地方标准',
      titleEn: 'Example: local standards that replace nothing',
      goal: 60,
      unit: '项',
      rule: 'new-local-standards',
    },
    {
      key: 'self-declaration',
      title: '示例 企业产品标准自我声明公开比例',
      titleEn: 'Example: share of enterprises that declare their product standards in public',
      goal: 90,
      unit: '%',
      rule: 'self-declaration',
    },
  ],
};
