import { StandardNumber } from '../../../shared/numbers';

/** Normal form, level, nature, prefix, number, part, year. Numbers are real unless the year is missing. */
const forms: [string, string, string, string, string, string | null, number | null][] = [
  ['GB 1002-2024', 'NATIONAL', 'MANDATORY', 'GB', '1002', null, 2024],
  ['GB/T 20001.10-2014', 'NATIONAL', 'RECOMMENDED', 'GB/T', '20001', '10', 2014],
  ['GB/Z 120.305-2026', 'NATIONAL', 'GUIDANCE', 'GB/Z', '120', '305', 2026],
  ['GBZ 188-2014', 'NATIONAL', 'MANDATORY', 'GBZ', '188', null, 2014],
  ['GBZ/T 325-2022', 'NATIONAL', 'RECOMMENDED', 'GBZ/T', '325', null, 2022],
  ['GBJ 16-1987', 'NATIONAL', 'MANDATORY', 'GBJ', '16', null, 1987],
  ['GJB 9001C-2017', 'NATIONAL', 'MANDATORY', 'GJB', '9001C', null, 2017],
  ['NY/T 3826-2020', 'SECTOR', 'RECOMMENDED', 'NY/T', '3826', null, 2020],
  ['SL 252-2017', 'SECTOR', 'MANDATORY', 'SL', '252', null, 2017],
  ['SL/Z 720-2015', 'SECTOR', 'GUIDANCE', 'SL/Z', '720', null, 2015],
  ['HJ 91.1-2019', 'SECTOR', 'MANDATORY', 'HJ', '91', '1', 2019],
  ['JT/T 1033-2025', 'SECTOR', 'RECOMMENDED', 'JT/T', '1033', null, 2025],
  ['LB/T 057-2016', 'SECTOR', 'RECOMMENDED', 'LB/T', '057', null, 2016],
  ['JGJ 100-2015', 'SECTOR', 'MANDATORY', 'JGJ', '100', null, 2015],
  ['JTG D20-2017', 'SECTOR', 'MANDATORY', 'JTG', 'D20', null, 2017],
  ['JTG/T 5111-2026', 'SECTOR', 'RECOMMENDED', 'JTG/T', '5111', null, 2026],
  ['TSG T7001-2009', 'SECTOR', 'MANDATORY', 'TSG', 'T7001', null, 2009],
  ['KA/T 2050.1-2016', 'SECTOR', 'RECOMMENDED', 'KA/T', '2050', '1', 2016],
  ['DB/T 107-2025', 'SECTOR', 'RECOMMENDED', 'DB/T', '107', null, 2025],
  ['建标 108-2008', 'SECTOR', 'MANDATORY', '建标', '108', null, 2008],
  ['DB32/T 3920-2020', 'LOCAL', 'RECOMMENDED', 'DB32/T', '3920', null, 2020],
  ['DB32/3920-2020', 'LOCAL', 'MANDATORY', 'DB32', '3920', null, 2020],
  ['DB3205/T 1076-2023', 'LOCAL', 'RECOMMENDED', 'DB3205/T', '1076', null, 2023],
  ['DBS32/002-2014', 'LOCAL', 'MANDATORY', 'DBS32', '002', null, 2014],
  ['DGJ32/TJ186-2015', 'LOCAL', 'RECOMMENDED', 'DGJ32/TJ', '186', null, 2015],
  ['DGJ32/J189-2015', 'LOCAL', 'MANDATORY', 'DGJ32/J', '189', null, 2015],
  ['DBJ/T 15-31-2016', 'LOCAL', 'RECOMMENDED', 'DBJ/T', '15-31', null, 2016],
  ['DBJ50/T-347-2020', 'LOCAL', 'RECOMMENDED', 'DBJ50/T', '347', null, 2020],
  ['DG/TJ08-2051-2021', 'LOCAL', 'RECOMMENDED', 'DG/TJ', '08-2051', null, 2021],
  ['DB31、DB32、DB33/T 310003-2021', 'LOCAL', 'RECOMMENDED', 'DB31、DB32、DB33/T', '310003', null, 2021],
  ['DB31、DB32、DB33/310005-2021', 'LOCAL', 'MANDATORY', 'DB31、DB32、DB33', '310005', null, 2021],
  ['T/CSMT YB010-2024', 'GROUP', 'RECOMMENDED', 'T/CSMT', 'YB010', null, 2024],
  ['T/XCFW TG04-011.7-2023', 'GROUP', 'RECOMMENDED', 'T/XCFW', 'TG04-011', '7', 2023],
  ['T/JAR 012/1-2025', 'GROUP', 'RECOMMENDED', 'T/JAR', '012', '1', 2025],
  ['T/SHV2X 2-2025', 'GROUP', 'RECOMMENDED', 'T/SHV2X', '2', null, 2025],
  ['CECS 24-2020', 'GROUP', 'RECOMMENDED', 'CECS', '24', null, 2020],
  ['Q/CSG 510001-2015', 'ENTERPRISE', 'RECOMMENDED', 'Q/CSG', '510001', null, 2015],
  ['Q/320281 ABC 0001S-2020', 'ENTERPRISE', 'RECOMMENDED', 'Q/320281 ABC', '0001S', null, 2020],
  ['JJF 1001-2011', 'METROLOGY', 'RECOMMENDED', 'JJF', '1001', null, 2011],
  ['JJG(交通) 005-2021', 'METROLOGY', 'MANDATORY', 'JJG(交通)', '005', null, 2021],
  ['JJG(铁道) 161.1-1996', 'METROLOGY', 'MANDATORY', 'JJG(铁道)', '161', '1', 1996],
  ['JJF(CR) 029-2020', 'METROLOGY', 'RECOMMENDED', 'JJF(CR)', '029', null, 2020],
  ['ISO 690:2010', 'INTERNATIONAL', 'RECOMMENDED', 'ISO', '690', null, 2010],
  ['ISO/IEC 27001:2022', 'INTERNATIONAL', 'RECOMMENDED', 'ISO/IEC', '27001', null, 2022],
  ['ISO/IEC TR 29110-5-1-1:2012', 'INTERNATIONAL', 'RECOMMENDED', 'ISO/IEC TR', '29110', '5-1-1', 2012],
  ['ISO Guide 64:2008', 'INTERNATIONAL', 'RECOMMENDED', 'ISO Guide', '64', null, 2008],
  ['IEC 60335-1:2020', 'INTERNATIONAL', 'RECOMMENDED', 'IEC', '60335', '1', 2020],
  ['ITU-T Y.2060', 'INTERNATIONAL', 'RECOMMENDED', 'ITU-T', 'Y.2060', null, null],
  ['EN ISO/IEC 17025:2017', 'INTERNATIONAL', 'RECOMMENDED', 'EN ISO/IEC', '17025', null, 2017],
  ['ASTM E8/E8M-13a', 'INTERNATIONAL', 'RECOMMENDED', 'ASTM', 'E8/E8M', null, 2013],
  ['ANSI/NISO Z39.50-2003', 'INTERNATIONAL', 'RECOMMENDED', 'ANSI/NISO', 'Z39.50', null, 2003],
  ['JIS Z 2801:2010', 'INTERNATIONAL', 'RECOMMENDED', 'JIS', 'Z 2801', null, 2010],
  ['GB/T 191', 'NATIONAL', 'RECOMMENDED', 'GB/T', '191', null, null],
];

describe('StandardNumber', () => {
  it.each(forms)('takes %s to pieces', (code, level, nature, prefix, number, part, year) => {
    const parsed = StandardNumber.parse(code);
    const { code: normal, isDated } = parsed;
    expect(parsed).toMatchObject({ level, nature, prefix, number, part, year });
    expect({ normal, isDated }).toEqual({ normal: code, isDated: year !== null });
  });

  const bases = [
    ['GB/T 20001.10-2014', 'GB/T 20001.10'],
    ['DB32/3920-2020', 'DB32/3920'],
    ['DGJ32/TJ186-2015', 'DGJ32/TJ186'],
    ['GB 4404.1-2008/XG1-2022', 'GB 4404.1'],
    ['ISO 690:2010', 'ISO 690'],
    ['ASTM D638-14', 'ASTM D638'],
    ['GB/T 191', 'GB/T 191'],
  ] as const;
  it.each(bases)('knows the undated number of %s', (code, base) => {
    expect(StandardNumber.parse(code).base).toBe(base);
    expect(StandardNumber.parse(base).code).toBe(base);
  });

  const amendments = [
    ['GB 4404.1-2008/XG1-2022', 'GB 4404.1-2008/XG1-2022', 'XG1-2022'],
    ['YY 9706.241-2020/XG1-2022', 'YY 9706.241-2020/XG1-2022', 'XG1-2022'],
    ['GB 4404.1—2008／XG 01—2022', 'GB 4404.1-2008/XG1-2022', 'XG1-2022'],
    ['GB 4404.1-2008（XG1-2022）', 'GB 4404.1-2008/XG1-2022', 'XG1-2022'],
    ['GB 4404.1-2008/XG1-2022《第1号修改单》', 'GB 4404.1-2008/XG1-2022', 'XG1-2022'],
    ['GB 4404.1-2008 第1号修改单', 'GB 4404.1-2008/XG1', 'XG1'],
    ['GB 18030-2022《国家标准第十二号修改单》', 'GB 18030-2022/XG12', 'XG12'],
    ['ISO 10052:2004/Amd 1:2010', 'ISO 10052:2004/Amd 1:2010', 'Amd 1:2010'],
    [
      'ISO/IEC 10035-1:1995/AMD1:1997/COR.1:1999',
      'ISO/IEC 10035-1:1995/Amd 1:1997/Cor 1:1999',
      'Amd 1:1997/Cor 1:1999',
    ],
    ['EN 1993-1-1:2005 + A1:2014', 'EN 1993-1-1:2005+A1:2014', '+A1:2014'],
    ['T/XXG 1-2020', 'T/XXG 1-2020', null],
    ['GB 50016-2014（2018年版）', 'GB 50016-2014', null],
  ] as const;
  it.each(amendments)('reads the amendment in %s', (spelling, code, amendment) => {
    expect(StandardNumber.parse(spelling)).toMatchObject({ code, amendment });
  });

  const regions = [
    ['DB32/T 3920-2020', '320000', []],
    ['DB3201/T 1056-2021', '320100', []],
    ['DGJ32/J189-2015', '320000', []],
    ['DB31、DB32、DB33/T 310003-2021', '310000', ['DB31/T', 'DB32/T', 'DB33/T']],
    ['DBJ/T 15-31-2016', null, []],
    ['GB 1002-2024', null, []],
  ] as const;
  it.each(regions)('names the region and the joint prefixes of %s', (code, regionCode, jointPrefixes) => {
    expect(StandardNumber.parse(code)).toMatchObject({ regionCode, jointPrefixes });
  });

  const members = [
    ['DB31、DB32、DB33/T 310003-2021', ['DB31/T 310003-2021', 'DB32/T 310003-2021', 'DB33/T 310003-2021']],
    ['DB31、DB32/310005-2021', ['DB31/310005-2021', 'DB32/310005-2021']],
    ['DB3201、DB3205/T 1076', ['DB3201/T 1076', 'DB3205/T 1076']],
    ['DB32/T 3920-2020', []],
    ['GB 1002-2024', []],
  ] as const;
  it.each(members)('knows the number of each body that issued %s', (code, numbers) => {
    expect(StandardNumber.parse(code).members.map(String)).toEqual(numbers);
  });
});
