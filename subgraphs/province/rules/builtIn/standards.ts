import type { CountingRuleFact } from '../CountingRuleFact';
import { isIn, isInJiangsu, isInPeriod } from './conditions';

const PLAN = '《江苏省“标准化＋”行动计划（2017－2019）》一、（三）主要目标';

/** Parts by how a standard came about. */
const byMaking = [
  { key: 'new', title: '制定', where: [isIn('making', 'NEW')] },
  { key: 'revised', title: '修订', where: [isIn('making', 'REVISED')] },
  { key: 'partly-revised', title: '部分修订', where: [] },
];

/** How the plan's standards are counted. */
export const standardRules: readonly CountingRuleFact[] = [
  {
    key: 'local-standards',
    version: 1,
    validFrom: '2016-12-26',
    text: 'A local standard of Jiangsu or of a region within it counts in the period in which it was issued, once, whether it is still in force or not. It is new when it replaces nothing, revised when it replaces at least one standard as a whole, and partly revised when it replaces others in part only. A replacement counts whichever of the two standards declares it.',
    textZh:
      '江苏省及其所辖地区的地方标准，按发布日期计入所在期间，每项计一次，不论是否现行。不代替任何标准的为制定；至少整体代替一项标准的为修订；仅部分代替其他标准的为部分修订。代替关系由任一方声明即可。',
    source: `${PLAN}：制定地方标准300项（修订如何计数，原文未定）`,
    counting: {
      kind: 'STANDARD',
      where: [isIn('level', 'LOCAL'), isInJiangsu(), isInPeriod('issuedOn')],
      distinctBy: null,
      parts: byMaking,
      share: null,
    },
  },
  {
    key: 'national-standards',
    version: 1,
    validFrom: '2016-12-26',
    text: 'A national standard counts in the period in which it was issued, once, when at least one of its drafting bodies is registered in Jiangsu by its credit code, however many of them are. It is led when such a body leads the drafting, and joined otherwise. A body whose credit code is not known is not counted.',
    textZh:
      '国家标准按发布日期计入所在期间，起草单位中至少一家按统一社会信用代码登记在江苏省内的计一次，不论有几家。其中有省内单位主导起草的为主导，其余为参与。信用代码不明的起草单位不计。',
    source: `${PLAN}：主导或参与制定国家标准1200项（主导与参与如何区分，原文未定）`,
    counting: {
      kind: 'STANDARD',
      where: [
        isIn('level', 'NATIONAL'),
        isInPeriod('issuedOn'),
        isIn('drafting.role', 'LEAD', 'PARTICIPANT'),
        isInJiangsu('drafting.region'),
      ],
      distinctBy: null,
      parts: [
        { key: 'led', title: '主导', where: [isIn('drafting.role', 'LEAD'), isInJiangsu('drafting.region')] },
        { key: 'joined', title: '参与', where: [] },
      ],
      share: null,
    },
  },
  {
    key: 'group-standards',
    version: 1,
    validFrom: '2016-12-26',
    text: 'A group standard counts in the period in which it was issued, once, when a body registered in Jiangsu by its credit code leads its drafting. New and revised ones are told apart as local standards are.',
    textZh:
      '团体标准由按统一社会信用代码登记在江苏省内的单位主导起草的，按发布日期计入所在期间，每项计一次。制定与修订的区分同地方标准。',
    source: `${PLAN}：培育团体标准50项（“培育”如何计数，原文未定）`,
    counting: {
      kind: 'STANDARD',
      where: [
        isIn('level', 'GROUP'),
        isInPeriod('issuedOn'),
        isIn('drafting.role', 'LEAD'),
        isInJiangsu('drafting.region'),
      ],
      distinctBy: null,
      parts: byMaking,
      share: null,
    },
  },
];
