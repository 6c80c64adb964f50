import type { ReferenceLookups } from '../../shared/exchange/ReferenceLookups';
import { codeLists, referenceLookups } from '../../shared/reference';

describe('the code lists', () => {
  it.each([
    ['ICS', codeLists().ics, '03.220.20', '03.220'],
    ['CCS', codeLists().ccs, 'Z79', 'Z60/79'],
    ['GB/T 4754', codeLists().industries, 'A0111', 'A011'],
  ])('know a class of %s and the class above it', (_scheme, list, code, parent) => {
    expect(list.byCode(code)?.parent).toBe(parent);
    expect(list.childrenOf(parent).map((each) => each.code)).toContain(code);
  });

  it('title ICS classes in English and the fields in Chinese too', () => {
    expect(codeLists().ics.byCode('01')).toMatchObject({ titleZh: '综合、术语学、标准化、文献', level: 1 });
    expect(codeLists().ics.byCode('01.020')).toMatchObject({
      title: 'Terminology (principles and coordination)',
      titleZh: null,
    });
  });

  it('know no class that nobody published', () => {
    expect(codeLists().ics.has('99.999')).toBe(false);
    expect(codeLists().ics.byCode('99.999')).toBeUndefined();
  });

  it('hold every region below its province, down to the counties', () => {
    const { regions } = codeLists();
    const counties = regions.childrenOf('320000').flatMap(({ code }) => regions.childrenOf(code));
    expect(regions.childrenOf('320000')).toHaveLength(13);
    expect(counties).toHaveLength(regions.entries.length - 14);
  });

  it('hold the 249 countries of ISO 3166-1, and no code that is reserved only', () => {
    const { countries } = codeLists();
    expect(countries.entries).toHaveLength(249);
    expect(countries.byCode('KZ')).toMatchObject({ name: 'Kazakhstan', nameZh: '哈萨克斯坦' });
    expect(['EU', 'UK', 'XK', 'SU', 'kz'].filter((code) => countries.has(code))).toEqual([]);
  });

  it('know committees by code', () => {
    expect(codeLists().committees.byCode('SAC/TC 4')?.name).toBe('全国信息与文献标准化技术委员会');
  });
});

describe('the name of a region', () => {
  it.each([
    ['in full', '南京市', '320100'],
    ['without its rank', '南京', '320100'],
    ['after the province', '江苏省南京市', '320100'],
    ['of the province', '江苏', '320000'],
    ['of a county', '玄武区', '320102'],
    ['after the city, where two counties share it', '徐州市鼓楼区', '320302'],
    ['with spaces', '江苏省 徐州市 鼓楼区', '320302'],
    ['that a dissolved county had before', '崇川区', '320613'],
    ['that only a dissolved county had', '港闸区', '320611'],
  ])('%s finds the region', (_how, name, code) => {
    expect(codeLists().regions.byName(name)?.code).toBe(code);
  });

  it.each([
    ['two regions have', '鼓楼区'],
    ['none has', '亚特兰蒂斯市'],
  ])('that %s finds nothing', (_why, name) => {
    expect(codeLists().regions.byName(name)).toBeUndefined();
  });
});

describe('the lookups of an import', () => {
  const names = { en: 'Public management', zh: '公共管理' };
  const lookups = referenceLookups([{ key: 'PUBLIC_MANAGEMENT', folder: 'public-management', names }]);

  it('are what reading a file asks for', () => {
    const asked: ReferenceLookups = lookups;
    expect(asked.regions.byCode('320100')?.name).toBe('南京市');
    expect(asked.ccs.has('A00')).toBe(true);
  });

  it.each(['PUBLIC_MANAGEMENT', 'public-management', 'public management', ' 公共管理 '])(
    'know a sector as %j',
    (name) => {
      expect(lookups.sectors.named(name)).toBe('PUBLIC_MANAGEMENT');
    },
  );

  it('know no sector by another name', () => expect(lookups.sectors.named('forestry')).toBeUndefined());
});
