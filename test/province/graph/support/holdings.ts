import { standardFacts } from '../../../support/standardFacts';
import type { ProjectOutline } from '../../../../shared/kernel/projects/ProjectFacts';
import { startedProject } from '../../../../shared/kernel/projects/projectRules';
import { pilotFacts } from '../../../kernel/pilots/support/pilotFacts';
import { projectOutline } from '../../../kernel/projects/support/projectOutline';
import type { Holdings } from './openTestProvince';

export const INSTITUTE = '12320106XX0010372C';
export const NEWCOMER = '91320509XX0013338B';

const NEWCOMER_LEAD = { name: '示例苏州冷链物流有限公司', creditCode: NEWCOMER };

const project = (outline: Partial<ProjectOutline>, on: string) =>
  startedProject(projectOutline(outline), 'PROPOSAL', { on, actor: 'agency' });

/** A few standards of three sectors that replace, cite and concern each other, two pilots and three projects. */
export const holdings: Holdings = {
  standards: {
    'public-management': [
      standardFacts({
        code: 'GB/T 1.1-2009',
        title: '标准化工作导则',
        issuedOn: '2009-06-17',
        effectiveOn: '2010-01-01',
        withdrawnOn: '2020-10-01',
      }),
      standardFacts({
        code: 'GB/T 1.1-2020',
        title: '标准化工作导则 第1部分',
        titleEn: 'Directives for standardization',
        issuedOn: '2020-03-31',
        effectiveOn: '2020-10-01',
        replaces: [{ code: 'GB/T 1.1-2009', partial: false }],
      }),
      standardFacts({ code: 'GB/T 1.1-2026', title: '标准化工作导则 第1部分', effectiveOn: '2027-01-01' }),
      standardFacts({
        code: 'GB/T 500-2001',
        title: '已废止的标准',
        effectiveOn: '2001-01-01',
        withdrawnOn: '2010-01-01',
      }),
      standardFacts({
        code: 'GB/T 500-1990',
        title: '更早的标准',
        effectiveOn: '1990-01-01',
        withdrawnOn: '2001-01-01',
      }),
    ],
    agriculture: [
      standardFacts({
        code: 'DB32/T 9906-2021',
        title: '示例 畜禽产品冷链储运',
        issuedOn: '2021-01-01',
        effectiveOn: '2021-02-01',
        region: '320000',
        drafting: [
          { name: '示例江苏标准化研究院', creditCode: INSTITUTE, role: 'LEAD' },
          { name: '示例 无代码单位', creditCode: null, role: 'PARTICIPANT' },
        ],
        references: [{ code: 'GB/T 1.1', dated: false, clause: '2' }],
      }),
    ],
    manufacturing: [
      standardFacts({ code: 'DB32/T 9923-2020', title: '示例 有轨电车' }),
      standardFacts({
        code: 'DB31、DB32、DB33/T 310003-2021',
        title: '示例 固定污染源废气现场监测',
        effectiveOn: '2021-06-01',
        references: [{ code: 'DB32/T 9923-2020', dated: true, clause: '2' }],
      }),
      standardFacts({
        code: 'DB32/T 9924-2025',
        title: '示例 引用联合发布的标准',
        replaces: [{ code: 'DB33/T 310003-2021', partial: true }],
        references: [
          { code: 'DB32/T 310003-2021', dated: true, clause: '2' },
          { code: 'DB33/T 310003', dated: false, clause: '3' },
        ],
      }),
    ],
    services: [
      standardFacts({ code: 'GB/T 28577-2021', title: '低温物流' }),
      standardFacts({
        code: 'DB3201/T 9946-2022',
        title: '示例 冷链配送服务',
        issuedOn: '2022-01-01',
        effectiveOn: '2022-02-01',
        region: '320100',
        drafting: [
          { name: '示例苏州冷链物流有限公司', creditCode: NEWCOMER, role: 'LEAD' },
          { name: '示例江苏标准化研究院', creditCode: INSTITUTE, role: 'PARTICIPANT' },
        ],
        references: [{ code: 'DB32/T 9906-2021', dated: true, clause: '4.1' }],
      }),
    ],
  },
  pilots: {
    services: [
      pilotFacts({
        key: 'cold',
        title: '示例 冷链配送标准化试点',
        region: '320509',
        organization: { name: '示例苏州冷链物流有限公司', creditCode: NEWCOMER },
      }),
    ],
    ecology: [pilotFacts({ key: 'village', region: '321202' })],
  },
  projects: {
    services: [
      project({ planNumber: 'SV-1', title: '示例 冷链温控规范', lead: NEWCOMER_LEAD }, '2026-01-15'),
      project({ planNumber: 'SV-2', title: '示例 退货处置规范', level: 'GROUP' }, '2026-05-01'),
    ],
    ecology: [project({ planNumber: 'EC-1', title: '示例 数据中心能效' }, '2025-11-01')],
  },
};
