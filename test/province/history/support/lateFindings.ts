import type { StandardFacts, StoredStandard } from '../../../../shared/kernel/catalogue/StandardFacts';
import type { ChangeEntry } from '../../../../shared/kernel/changes/ChangeEntry';
import { since2020 } from '../../overlaps/support/openOverlaps';
import { storedIn } from '../../support/openTestIndex';

const code = (number: number, prefix = 'DB32/T') => `${prefix} ${String(97_100 + number)}-2020`;
export const [CRABS, PONDS, FRY, CITING] = [code(1), code(2), code(3), code(4)];
export const [LIMITS, LOCAL] = [code(5, 'GB'), code(6)];
const [SMOKE, LOCAL_SMOKE] = [code(7, 'GB'), code(8)];

/** What a sector's log tells of a standard or of a row of a register. */
interface Told {
  readonly at: string;
  readonly folder: string;
  readonly kind: 'STANDARD' | 'SECTOR_RECORD';
  readonly after: (StoredStandard | { readonly id: string }) & { readonly id: string };
}
const standard = (at: string, folder: string, version: number, said: StandardFacts): Told => ({
  at: `${at}T08:00:00.000Z`,
  folder,
  kind: 'STANDARD',
  after: storedIn(folder, said, version),
});
const limit = (at: string, standardCode: string, value: number): Told => ({
  at: `${at}T08:00:00.000Z`,
  folder: 'ecology',
  kind: 'SECTOR_RECORD',
  after: {
    ...{ id: `energy-limit:ecology:${standardCode}`, standardCode, product: '陶瓷砖', limit: value },
    ...{ indicator: '单位产品综合能耗', unit: 'kgce/t', clause: '表1' },
  } as Told['after'],
});

const smoke = (at: string, standardCode: string, maximum: number): Told => ({
  ...limit(at, standardCode, maximum),
  after: {
    ...{
      id: `emission-limit:ecology:${standardCode}`,
      standardCode,
      pollutant: '颗粒物',
      averaging: 'HOURLY',
    },
    ...{ maximum, unit: 'mg/m³', clause: '表1' },
  } as Told['after'],
});

const citing = { references: [{ code: FRY, dated: true, clause: '5.1' }] };

/** What the logs say, a stretch a line, after each of which standards are compared. The last is late: it had been so for years. */
export const stretches: readonly (readonly Told[])[] = [
  [
    standard('2024-01-10', 'agriculture', 1, since2020(CRABS, '河蟹池塘养殖技术规程')),
    standard('2024-01-10', 'services', 1, since2020(PONDS, '河蟹池塘养殖规范')),
    standard('2024-01-10', 'services', 1, since2020(FRY, '青虾苗种运输规范')),
    standard('2024-01-10', 'ecology', 1, since2020(CITING, '引用青虾标准的指南', citing)),
    standard('2024-01-10', 'ecology', 1, since2020(LIMITS, '陶瓷窑炉能耗限额')),
    standard('2024-01-10', 'ecology', 1, since2020(LOCAL, '地方陶瓷能耗规定')),
    limit('2024-01-10', LIMITS, 100),
    limit('2024-01-10', LOCAL, 110),
    standard('2024-01-10', 'ecology', 1, since2020(SMOKE, '示例熔窑烟气排放规定')),
    standard('2024-01-10', 'ecology', 1, since2020(LOCAL_SMOKE, '示例熔窑烟气排放规定')),
    smoke('2024-01-10', SMOKE, 20),
    smoke('2024-01-10', LOCAL_SMOKE, 30),
  ],
  [standard('2024-03-10', 'services', 2, since2020(FRY, '青虾苗种运输规范', { withdrawnOn: '2021-01-01' }))],
  [
    standard('2024-05-10', 'agriculture', 2, since2020(CRABS, '茶园防霜技术规程')),
    limit('2024-05-10', LOCAL, 120),
  ],
  [
    standard('2024-07-10', 'agriculture', 3, since2020(CRABS, '河蟹池塘养殖操作规程')),
    standard('2024-07-10', 'ecology', 2, since2020(LOCAL_SMOKE, '车间噪声控制规定')),
  ],
  [
    standard(
      '2026-05-01',
      'services',
      2,
      since2020(PONDS, '河蟹池塘养殖规范', { withdrawnOn: '2022-06-01' }),
    ),
    standard('2026-05-01', 'ecology', 2, since2020(CITING, '引用青虾标准的指南', { references: [] })),
    limit('2026-05-01', LOCAL, 90),
  ],
];

/** What is told as a row of the sector's log. */
export const entryOf = ({ at, kind, after }: Told): ChangeEntry => ({
  ...{ seq: 0, at, actor: 'agency', action: 'UPDATE', kind, entity: after.id },
  ...{ before: null, after, previousHash: '', hash: '' },
});

/** Before what was late was told. */
export const BEFORE = '2026-04-30T00:00:00.000Z';
