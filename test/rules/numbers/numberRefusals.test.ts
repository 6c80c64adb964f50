import { DomainError } from '../../../shared/errors';
import { StandardNumber } from '../../../shared/numbers';

/** Texts that are no standard number, and what the reason must say. */
const refusals = [
  ['', 'is empty'],
  ['\u3000\u200b', 'is empty'],
  ['住建部令第 37 号', 'order, notice or regulation'],
  ['建质〔2009〕87 号', 'order, notice or regulation'],
  ['建标[2008]74号', 'order, notice or regulation'],
  ['生态环境部、国家统计局公告2025年第47号', 'order, notice or regulation'],
  ['水泥', 'does not begin with the prefix'],
  ['1234-2020', 'lacks its prefix'],
  ['SOECC', '"SOECC" is followed by no number'],
  ['XQ/T 12-2020', '"XQ" is no prefix'],
  ['SAC/TC 269', '"SAC" is no prefix'],
  ['GB', 'GB is followed by no number'],
  ['GB/T', 'GB/T is followed by no number'],
  ['DB32', 'local prefix without a number'],
  ['DB32-2010', 'local prefix without a number'],
  ['T/JAR', '"T/JAR" is followed by no number'],
  ['T/CSMT YB', 'T/CSMT is followed by no number'],
  ['ISO', 'ISO is followed by no number'],
  ['GB/X 1234', '"/X 1234" after GB'],
  ['CECS/T 24-2020', 'CECS carry no /T'],
  ['GB/T 1234-2020 水泥', '"水泥" after "GB/T 1234-2020"'],
  ['GB/T 20592～20635-2009', 'range of numbers'],
  ['GB/T 1234-2150', '2150 is not a year'],
  ['GB/T 1234-1085', '1085 is not a year'],
  ['GB/T 1234-05', 'four digits'],
  ['GB/T 1234-202', 'two or four digits'],
  ['GB/T 1234-20200', 'two or four digits'],
  ['GB/T 12345678901-2020', 'more digits'],
  ['GB/T 1.2.3.4.5-2020', 'more or longer parts'],
  ['GB 1234A-2020', 'GB carry no letters'],
  ['GB 12А-2020', 'U+0410'],
  ['GB/T 1234-2020\u0000', 'U+0000'],
  ['GB 1😀', 'U+1F600'],
  ['T/AB 12-2020-2021', 'carries two years'],
  ['IEEE 802-2018-2020', 'carries two years'],
  ['ISO 9001-2015:2015', 'carries two years'],
  ['GB 4404.1/XG1-2022', '"/XG1-2022" after "GB 4404.1"'],
  ['GB-2020/XG1-2022', 'lacks the year of the edition'],
  ['DB99/T 12-2020', 'GB/T 2260 has no 99'],
  ['DB3200/T 12-2020', 'GB/T 2260 has no 3200'],
  ['DB31、DB99、DB32/T 12-2020', 'GB/T 2260 has no 99'],
  ['DB31、DB320/T 12-2020', 'no prefix of a joint local number'],
  ['DB31/T、DB32/Z 12-2020', 'mandatory or recommended for all'],
  ['DB31/T 1-2021、DB32/T 2-2021', 'several standards'],
  ['T/SHV2X2-2025', 'T/code, space, number'],
  ['ISO 9001:2015 质量', 'no part of an international number'],
  ['A'.repeat(101), 'longer than 100 characters'],
  ['T/ABCDEFGHIJKLMNOPQRST-ABCDEFGHIJKL ABCDEFGHIJKLMNOPQRSTUVW1-2020', 'longer than 60 characters'],
] as const;

describe('a text that is no standard number', () => {
  it.each(refusals)('is refused with a reason: %j', (text, reason) => {
    expect(StandardNumber.tryParse(text)).toEqual({ reason: expect.stringContaining(reason) });
  });

  it('is thrown as bad input that names the field and the text', () => {
    const refused = (): unknown => StandardNumber.parse('XQ/T 12-2020');
    expect(refused).toThrow(DomainError);
    expect(refused).toThrow(
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        extensions: expect.objectContaining({
          fields: [expect.objectContaining({ field: 'code', value: 'XQ/T 12-2020' })],
        }),
      }),
    );
  });
});
