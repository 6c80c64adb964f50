import { checkCreditCode, creditCodeCheckDigit } from '../../../shared/numbers';

/** Published codes of public bodies: Peking University, Alibaba (China), Huawei, Tencent. */
const valid = ['12100000400002259P', '91330100799655058B', '914403001922038216', '9144030071526726XG'];

describe('a unified social credit code', () => {
  it.each(valid)('holds: %s', (code) => {
    expect(checkCreditCode(code)).toEqual({ ok: true });
    expect(creditCodeCheckDigit(code.slice(0, 17))).toBe(code.slice(17));
  });

  it.each(valid)('is refused with any one character changed: %s', (code) => {
    const digits = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    for (let at = 0; at < code.length; at += 1) {
      for (const digit of digits) {
        if (digit === code[at]) continue;
        expect(checkCreditCode(code.slice(0, at) + digit + code.slice(at + 1))).toMatchObject({ ok: false });
      }
    }
  });

  it('is refused with two unequal neighbours swapped', () => {
    expect(checkCreditCode('914403001922038216')).toEqual({ ok: true });
    expect(checkCreditCode('914403001922083216')).toMatchObject({ ok: false });
  });

  const refusals = [
    ['', 'must have 18 characters, not 0'],
    ['91440300192203821', 'must have 18 characters, not 17'],
    ['9144030019220382167', 'must have 18 characters, not 19'],
    ['91440300192203821O', '"O" is no character of a credit code'],
    ['91440300715267 6XG', '" " is no character of a credit code'],
    ['9144030071526726xG', '"x" is no character of a credit code'],
    ['914403001922038217', 'the check character is 7 where the others give 6'],
  ] as const;
  it.each(refusals)('says what is wrong with %j', (code, reason) => {
    expect(checkCreditCode(code)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });

  it.each(['', '1210000040000225', '1210000040000225I'])('has no check character for %j', (first17) => {
    expect(() => creditCodeCheckDigit(first17)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });
});
