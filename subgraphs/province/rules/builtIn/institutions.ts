import type { CountingRuleFact } from '../CountingRuleFact';
import { isIn, isInJiangsu, isInPeriod } from './conditions';

const PLAN = '《江苏省“标准化＋”行动计划（2017－2019）》一、（三）主要目标';
const since = { version: 1, validFrom: '2016-12-26' } as const;

function systemRule(purpose: 'MANAGEMENT' | 'INFORMATION_SERVICE'): CountingRuleFact['counting'] {
  return {
    kind: 'INFORMATION_SYSTEM',
    where: [isIn('purpose', purpose), isInPeriod('onlineOn')],
    distinctBy: 'purpose',
    parts: [],
    share: null,
  };
}

/** How what the plan founds is counted. */
export const institutionRules: readonly CountingRuleFact[] = [
  {
    key: 'innovation-bases',
    ...since,
    text: 'A standard innovation base of the nation or the province in Jiangsu counts in the period in which it was founded: it passed acceptance. One that is only approved for preparation does not count.',
    textZh: '省内的国家级、省级标准创新基地，按建成（通过验收）日期计入所在期间；仅批准筹建的不计。',
    source: `${PLAN}：培育国家级、省级标准创新基地5个`,
    counting: {
      kind: 'INNOVATION_BASE',
      where: [isIn('level', 'NATIONAL', 'PROVINCIAL'), isInJiangsu(), isInPeriod('foundedOn')],
      distinctBy: null,
      parts: [
        { key: 'national', title: '国家级', where: [isIn('level', 'NATIONAL')] },
        { key: 'provincial', title: '省级', where: [] },
      ],
      share: null,
    },
  },
  {
    key: 'national-committees',
    ...since,
    text: 'A national technical committee, subcommittee or working group whose secretariat is in Jiangsu counts in the period in which it was set up.',
    textZh: '秘书处设在省内的全国专业标准化技术委员会、分技术委员会、工作组，按成立日期计入所在期间。',
    source: `${PLAN}：新建国家标准化技术组织6个`,
    counting: {
      kind: 'TECHNICAL_ORGANIZATION',
      where: [isIn('level', 'NATIONAL'), isInJiangsu(), isInPeriod('foundedOn')],
      distinctBy: null,
      parts: [
        { key: 'committees', title: '技术委员会', where: [isIn('form', 'COMMITTEE')] },
        { key: 'subcommittees', title: '分技术委员会', where: [isIn('form', 'SUBCOMMITTEE')] },
        { key: 'working-groups', title: '工作组', where: [] },
      ],
      share: null,
    },
  },
  {
    key: 'group-pilots',
    ...since,
    text: 'A body in Jiangsu counts in the period in which its pilot of group standards passed acceptance; one with several pilots counts once, by the first.',
    textZh: '省内团体标准试点单位，按试点通过验收的日期计入所在期间；同一单位多次试点的，按首次计一家。',
    source: `${PLAN}：开展团体标准试点30家`,
    counting: {
      kind: 'GROUP_STANDARD_PILOT',
      where: [isInJiangsu(), isInPeriod('acceptedOn')],
      distinctBy: 'creditCode',
      parts: [],
      share: null,
    },
  },
  {
    key: 'management-system',
    ...since,
    text: '1 from the day within the period on which a system by which standards and pilots are managed serves online, 0 before.',
    textZh: '标准化管理系统在期间内上线服务之日起计1，此前计0。',
    source: `${PLAN}：建成标准化管理系统，实现标准制修订和标准化试点示范项目网上管理`,
    counting: systemRule('MANAGEMENT'),
  },
  {
    key: 'information-service',
    ...since,
    text: '1 from the day within the period on which a system that informs of standards serves online, 0 before.',
    textZh: '标准信息服务系统在期间内上线服务之日起计1，此前计0。',
    source: `${PLAN}：建成标准信息服务系统`,
    counting: systemRule('INFORMATION_SERVICE'),
  },
];
