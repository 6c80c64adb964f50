import { readFacts } from '../../shared/exchange';
import { creditCodeCheckDigit } from '../../shared/numbers';
import { factsOfRow, newFile, readRow } from './support/trialRows';

const creditCode = `91320000MA1ABCDE0${creditCodeCheckDigit('91320000MA1ABCDE0')}`;

describe('a row', () => {
  it('is read with the keys of JSON', () => {
    const reading = readRow({
      code: 'db32／T 3920—2020',
      title: ' 内河船舶污染物接收处置规范 ',
      titleEn: 'Specification',
      level: 'local',
      nature: 'recommended',
      status: 'IN_FORCE',
      issuedOn: '2020-11-10',
      effectiveOn: '2020-12-10',
      abolishedOn: '2030-01-01',
      ics: ['13.040.40'],
      ccs: ['Z64'],
      replaces: ['DB32/T3920-2010', { code: 'DB32/T 1-2000', partial: true }],
      replacedBy: [],
      adopts: [{ code: 'ISO 690:2010', degree: 'neq' }],
      references: ['GB 3838', { code: 'GB/T 8170-2008', clause: '4.2' }],
      department: '江苏省市场监督管理局',
      committee: { code: 'SAC/TC 269', name: '全国物流标准化技术委员会' },
      drafting: ['甲', { name: '乙', creditCode, role: 'LEAD' }],
      reviews: [{ on: '2025-10-01', conclusion: 'CONTINUE' }],
      industries: ['C30'],
      sector: 'ecology',
      source: 'https://example.org',
      'own.subject': '船舶',
    });
    expect(reading).toEqual({
      sector: 'ECOLOGY',
      warnings: [],
      facts: {
        code: 'DB32/T 3920-2020',
        title: '内河船舶污染物接收处置规范',
        titleEn: 'Specification',
        level: 'LOCAL',
        nature: 'RECOMMENDED',
        issuedOn: '2020-11-10',
        effectiveOn: '2020-12-10',
        withdrawnOn: '2030-01-01',
        ics: ['13.040.40'],
        ccs: ['Z64'],
        industries: ['C30'],
        region: '320000',
        committee: { code: 'SAC/TC 269', name: '全国物流标准化技术委员会' },
        competentDepartment: '江苏省市场监督管理局',
        drafting: [
          { name: '甲', creditCode: null, role: 'LEAD' },
          { name: '乙', creditCode, role: 'LEAD' },
        ],
        adoptions: [{ document: 'ISO 690:2010', degree: 'NEQ' }],
        replaces: [
          { code: 'DB32/T 3920-2010', partial: false },
          { code: 'DB32/T 1-2000', partial: true },
        ],
        replacedBy: [],
        references: [
          { code: 'GB 3838', dated: false, clause: null },
          { code: 'GB/T 8170-2008', dated: true, clause: '4.2' },
        ],
        reviews: [{ on: '2025-10-01', conclusion: 'CONTINUE', note: null }],
        source: 'https://example.org',
        provenance: 'SOURCED',
        own: { subject: '船舶' },
      },
    });
  });

  it('is read with the headings of the portals', () => {
    const reading = readFacts(
      {
        line: 2,
        tabular: true,
        cells: {
          标准号: 'GB/T 18354-2021',
          标准名称: '物流术语',
          英文标准名称: 'Logistics terminology',
          标准层级: '国家标准',
          标准性质: '推荐性',
          标准状态: '现行',
          发布日期: '2021年8月20日',
          实施日期: '2021/12/1',
          废止日期: '-',
          '国际标准分类号（ICS）': '03.220.01；13.040',
          中国标准分类号: 'A80',
          代替标准: 'GB/T 18354-2006、GB/T 1-2000',
          采用标准: 'ISO 690:2010（NEQ）',
          规范性引用文件: 'GB/T 8170; GB 3838-2002',
          主管部门: '国家标准化管理委员会',
          归口单位: '全国物流标准化技术委员会 (SAC/TC 269)',
          起草单位: '甲、乙；丙',
          复审记录: '2025-10-01 继续有效 无意见',
          行政区划: '',
          国民经济行业: 'C30',
          所属领域: '生态文明',
          'own.subject': '"12"',
        },
      },
      newFile(),
    );
    expect(reading).toMatchObject({
      sector: 'ECOLOGY',
      warnings: [],
      facts: {
        level: 'NATIONAL',
        issuedOn: '2021-08-20',
        effectiveOn: '2021-12-01',
        withdrawnOn: null,
        ics: ['03.220.01', '13.040'],
        replaces: [{ code: 'GB/T 18354-2006' }, { code: 'GB/T 1-2000' }],
        adoptions: [{ document: 'ISO 690:2010', degree: 'NEQ' }],
        references: [
          { code: 'GB/T 8170', dated: false },
          { code: 'GB 3838-2002', dated: true },
        ],
        committee: { code: 'SAC/TC 269', name: '全国物流标准化技术委员会' },
        drafting: [{ name: '甲', role: 'LEAD' }, { name: '乙', role: 'PARTICIPANT' }, { name: '丙' }],
        reviews: [{ on: '2025-10-01', conclusion: 'CONTINUE', note: '无意见' }],
        region: null,
        own: { subject: '12' },
      },
    });
  });

  it('takes level, nature and region from the number when it is silent', () => {
    expect(factsOfRow({ code: 'DB3205/T 1076-2023' })).toMatchObject({
      level: 'LOCAL',
      nature: 'RECOMMENDED',
      region: '320500',
    });
  });

  it('takes no region from a number whose region nobody knows', () => {
    expect(factsOfRow({ code: 'DB44/T 1-2020' }).region).toBeNull();
  });

  it.each([
    ['320500', '320500'],
    ['3205', '320500'],
    ['32', '320000'],
    ['苏州市', '320500'],
  ])('finds the region %s', (region, code) => expect(factsOfRow({ region }).region).toBe(code));

  it('takes the first that is filled of two headings for one column', () => {
    expect(
      factsOfRow({ withdrawnOn: '', abolishedOn: '2024-01-01', 废止日期: '2025-01-01' }).withdrawnOn,
    ).toBe('2024-01-01');
  });

  it('brings a title to composition form C and leaves full-width letters alone', () => {
    expect(factsOfRow({ title: '\u3000Cafe\u0301 ＡＢＣ（一）' }).title).toBe('Café ＡＢＣ（一）');
  });

  it('restores the ICS group that a spreadsheet took for a number', () => {
    expect(factsOfRow({ ics: 13.04 }).ics).toEqual(['13.040']);
    expect(factsOfRow({ ics: '3.22; 13.2; 13.060.25' }).ics).toEqual(['3.22', '13.200', '13.060.25']);
  });

  it('keeps a joint number whole in a list parted by its own comma', () => {
    const { replaces } = factsOfRow({ replaces: 'DB31、DB32、DB33/T 310003-2021、GB/T 1-2000' });
    expect(replaces.map(({ code }) => code)).toEqual(['DB31、DB32、DB33/T 310003-2021', 'GB/T 1-2000']);
  });
});
