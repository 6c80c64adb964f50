import type { StandardFacts } from '../../../../shared/kernel/catalogue/StandardFacts';
import { sectorNamesOf } from '../../../../shared/kernel/sectorKeys';
import { StandardIndex } from '../../../../subgraphs/province/index/StandardIndex';
import { OverlapKeeper } from '../../../../subgraphs/province/overlaps/OverlapKeeper';
import { lastStates } from '../../../../subgraphs/province/index/lastStates';
import { statedValueReading } from '../../../../subgraphs/province/overlaps/statedValueReading';
import type { DatabaseKind } from '../../../support/databaseKinds';
import { standardFacts } from '../../../support/standardFacts';
import { openTestProvince, type TestProvince } from '../../graph/support/openTestProvince';
import { storedIn } from '../../support/openTestIndex';
import { Planting } from './Planting';

/** A province whose standards are compared with each other when a test says so. */
export interface OverlapsProvince extends TestProvince {
  /** Compares all that waits. */
  compare(most?: number): Promise<void>;
  /** Makes the index say that a sector holds a standard as it is now; null when it holds it no longer. */
  put(folder: string, code: string, facts: StandardFacts | null): Promise<void>;
}

/** A standard in force from 2020 unless told otherwise. */
export const since2020 = (code: string, title: string, given: Partial<StandardFacts> = {}): StandardFacts =>
  standardFacts({ code, title, issuedOn: '2020-01-01', effectiveOn: '2020-03-01', ...given });

const classes = { ics: ['03.220.01', '13.020'], ccs: ['A80'] };
const COUNT = 24;

/** What sectors hold that repeats and contradicts each other: one of each kind first, then more of what repeats. */
const standards: Readonly<Record<string, StandardFacts[]>> = {
  agriculture: [
    since2020('DB32/T 97001-2020', '河蟹池塘养殖技术规程', classes),
    ...Array.from({ length: COUNT }, (_, place) =>
      since2020(
        `DB32/T ${String(98_000 + place)}-2020`,
        `试品${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地'[place] ?? ''}号存放规范`,
      ),
    ),
  ],
  services: [
    since2020('DB32/T 97002-2020', '河蟹池塘养殖规范', { ...classes, ics: ['03.220.01'] }),
    since2020('DB32/T 97003-2010', '青虾苗种运输规范', {
      withdrawnOn: '2021-01-01',
      effectiveOn: '2011-01-01',
      issuedOn: '2010-12-01',
    }),
    ...Array.from({ length: COUNT }, (_, place) =>
      since2020(
        `DB32/T ${String(98_500 + place)}-2020`,
        `试品${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地'[place] ?? ''}号存放要求`,
      ),
    ),
  ],
  ecology: [
    since2020('GB 97004-2020', '陶瓷窑炉能耗限额'),
    since2020('DB32/T 97005-2020', '地方陶瓷能耗规定'),
    since2020('DB32/T 97006-2020', '引用青虾标准的指南', {
      references: [{ code: 'DB32/T 97003-2010', dated: true, clause: '5.1' }],
    }),
  ],
};

/** Opens it, with values stated and everything compared. */
export async function openOverlaps(kind: DatabaseKind): Promise<OverlapsProvince> {
  const province = await openTestProvince(kind, { standards, pilots: {}, projects: {} });
  const keeper = new OverlapKeeper(province.database);
  const planting = new Planting(1);
  const limits = { product: '陶瓷砖', indicator: '单位产品综合能耗', unit: 'kgce/t', clause: '表1' };
  planting.value('energy-limit', { ...limits, standardCode: 'GB 97004-2020', limit: 100 });
  planting.value('energy-limit', { ...limits, standardCode: 'DB32/T 97005-2020', limit: 110 });
  await province.database.transaction((manager) =>
    statedValueReading.takeIn(manager, 'ECOLOGY', lastStates(planting.entries, 'SECTOR_RECORD')),
  );
  await keeper.catchUp();
  const index = new StandardIndex();
  return {
    ...province,
    compare: (most) => keeper.catchUp(most),
    put: async (folder, code, facts) => {
      const stored = facts && storedIn(folder, facts, 2);
      const id = storedIn(folder, facts ?? since2020(code, '示例')).id;
      await province.database.transaction((manager) =>
        index.put(manager, sectorNamesOf(folder).key, new Map([[id, stored]])),
      );
    },
  };
}
