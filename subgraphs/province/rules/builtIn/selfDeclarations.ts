import type { CountingRuleFact } from '../CountingRuleFact';
import { isByEnd, isInJiangsu, isNotByEnd } from './conditions';

/** How the rate of self-declaration is taken. */
export const selfDeclarationRules: readonly CountingRuleFact[] = [
  {
    key: 'self-declaration',
    version: 1,
    validFrom: '2016-12-26',
    text: 'The share, in per cent, of the enterprises in Jiangsu that have product standards on the day, each counted once by its credit code, which have at least one declaration of such a standard that was made by then and not withdrawn.',
    textZh:
      '截至当日有产品标准的省内企业（按统一社会信用代码每家计一次）中，至少有一项已公开且未废止的产品标准自我声明的企业所占百分比。',
    source:
      '《江苏省“标准化＋”行动计划（2017－2019）》一、（三）主要目标：企业产品标准自我声明公开比例达80%（分母原文未定）',
    counting: {
      kind: 'PRODUCT_ENTERPRISE',
      where: [isInJiangsu(), isByEnd('productStandardsSince'), isNotByEnd('productStandardsUntil')],
      distinctBy: 'creditCode',
      parts: [
        {
          key: 'declared',
          title: '已公开',
          where: [isByEnd('declarations.declaredOn'), isNotByEnd('declarations.withdrawnOn')],
        },
        { key: 'not-declared', title: '未公开', where: [] },
      ],
      share: 'declared',
    },
  },
];
