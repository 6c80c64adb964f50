import { StandardNumber } from '../../../shared/numbers';

/** Spellings met in portals, file names, spreadsheets and citations, by the number they mean. */
const spellings: Record<string, string[]> = {
  'GB/T 1234-2020': [
    'GB／T　１２３４—２０２０',
    'GBT 1234-2020',
    'GBT1234-2020',
    'GB-T 1234-2020',
    'GB T 1234-2020',
    'gb/t1234–2020',
    'GB/T 1234--2020',
    'GB/T 1234——2020',
    'GB/T 1234 - 2020',
    'GB/T\u00a01234\u20112020',
    '\u200bGB/T 1234-2020\ufeff',
    'GB / T 1234−2020',
    'GB\\T 1234-2020',
    'GB_T 1234-2020',
    'GB/T 1234:2020',
    'GB/T GB/T 1234-2020',
    'GB/T1234一2020',
    'GB/T 1234\u00ad2020',
    '  GB/T\t1234-2020；',
    'ＧＢ/Ｔ 1234-2020',
  ],
  'GB/T 20001.10-2014': ['GB/T 20001．10-2014', 'GBT20001. 10—2014', 'gb/t 20001。10-2014'],
  'GB 5296.1-1985': ['GB 5296.1-85', 'GB5296.1—85'],
  'GB 5296.1-1997': ['GB5296.1-97', 'GB 5296.1-1997'],
  'JY/T 0627-2020': ['JYT 0627-2020', 'JY/T0627-2020'],
  'HJ/T 164-2004': ['HJT 164-2004', 'HJ-T164-2004'],
  'GBZ/T 325-2022': ['GBZT325-2022'],
  'JTG D20-2017': ['JTGD20-2017', 'JTG  D20—2017'],
  'JTG/T F50-2011': ['JTGT F50-2011', 'JTG/TF50-2011', 'JTG T F50-2011'],
  'DB32/T 3920-2020': [
    'DB32／T 3920—2020',
    'DB32T3920-2020',
    'DB 32/T 3920-2020',
    'DB32-T 3920-2020',
    'DB32 T 3920-2020',
    'db32/t3920-2020',
    'DB32/T DB32/T 3920-2020',
  ],
  'DB32/3920-2020': ['DB32 3920-2020', 'DB32/ 3920-2020', 'DB 32／3920—2020', 'DB32-3920-2020'],
  'DB32/4041-2021': ['DB32 4041-2021'],
  'DB3201/T 1056-2021': ['DB3201T1056-2021', 'DB 3201／T1056—2021'],
  'DBS32/002-2014': ['DBS32/ 002-2014', 'DBS 32/002—2014'],
  'DGJ32/TJ186-2015': ['DGJ32/TJ 186-2015', 'DGJ 32/TJ186—2015', 'DGJ32TJ186-2015'],
  'DB31、DB32、DB33/T 310003-2021': [
    'DB31,DB32,DB33/T 310003-2021',
    'DB31，DB32，DB33/T310003—2021',
    'DB31/DB32/DB33/T 310003-2021',
    'DB31/T、DB32/T、DB33/T 310003-2021',
    'DB33、DB32、DB31/T 310003-2021',
    'DB 31、DB 32、DB 33/T 310003-2021',
    'DB31/T 310003-2021、DB32/T 310003-2021、DB33/T 310003-2021',
  ],
  'T/CSGF 024-2023': ['T/CSGF T/CSGF024—2023', 'T/CSGF024-2023', 'T / CSGF 024-2023', 't/csgf 024-2023'],
  'T/DLSHXH 001-2017': ['T/DLSHXH T/DLSHXH 001--2017'],
  'T/HSCA 001-2017': ['T/HSCA 001.-2017'],
  'T/JAR 012/1-2025': ['T/JAR 012／1—2025'],
  'Q/CSG 510001-2015': ['Q/CSG510001-2015', 'Ｑ／CSG 510001—2015'],
  'CECS 24-1990': ['CECS 24:90', 'CECS24：90'],
  'JJG(交通) 005-2021': ['JJG（交通）005-2021', 'JJG （交通） 005—2021', 'jjg(交通)005-2021'],
  'JJF 1001-2011': ['JJF1001-2011', 'JJF-1001-2011'],
  'ISO 9001:2015': ['ISO9001:2015', 'ISO 9001：2015', 'ISO 9001-2015', 'iso 9001:2015'],
  'ISO/IEC 27001:2022': ['ISO／IEC27001:2022', 'ISO/IEC 27001-2022'],
  'ISO/TR 10064-1:2017': ['ISO TR 10064-1:2017', 'ISO/TR10064-1:2017'],
  'ASTM D638-14': ['ASTM D638-2014', 'ASTM D 638-14'],
  'IEEE 802.3-2018': ['IEEE Std 802.3-2018', 'IEEE 802.3:2018'],
  'OIML R 76-1:2006': ['OIML R76-1:2006'],
};

const cases = Object.entries(spellings).flatMap(([code, texts]) =>
  texts.map((text) => [text, code] as const),
);

describe('the spelling of a number', () => {
  it.each(cases)('does not matter: %j is %s', (text, code) => {
    expect(StandardNumber.parse(text).code).toBe(code);
  });

  it('matters where it tells two standards apart', () => {
    const apart = ['GB 1-1985', 'GB/T 1-1985', 'GB/Z 1-1985', 'GBZ 1-1985', 'LB/T 57-2016', 'LB/T 057-2016'];
    expect(new Set(apart.map((text) => StandardNumber.parse(text).code)).size).toBe(apart.length);
  });
});
