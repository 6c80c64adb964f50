import type { CountingRuleFact } from '../CountingRuleFact';
import { isIn, isInJiangsu, isInPeriod } from './conditions';

/** Rules of plans that were made up. */
export const exampleRules: readonly CountingRuleFact[] = [
  {
    key: 'new-local-standards',
    version: 1,
    validFrom: '2019-12-01',
    text: 'A local standard of Jiangsu or of a region within it that replaces nothing counts in the period in which it was issued.',
    textZh: '示例：江苏省及其所辖地区不代替任何标准的地方标准，按发布日期计入所在期间。',
    source: '示例数据：后续计划只计新制定的地方标准',
    counting: {
      kind: 'STANDARD',
      where: [isIn('level', 'LOCAL'), isInJiangsu(), isInPeriod('issuedOn'), isIn('making', 'NEW')],
      distinctBy: null,
      parts: [],
      share: null,
    },
  },
];
