import { lookupCodes } from '../../../shared/numbers';

/** A text, the numbers it may mean, and the undated ones. */
const lookups = [
  ['DB32 3920-2020', ['DB32/3920-2020', 'DB32/T 3920-2020'], []],
  ['DB32／T 3920—2020', ['DB32/T 3920-2020', 'DB32/3920-2020'], []],
  ['GB 19001-2016', ['GB 19001-2016', 'GB/T 19001-2016'], []],
  ['GBZ 1-2010', ['GBZ 1-2010', 'GBZ/T 1-2010', 'GB/Z 1-2010'], []],
  ['GB/Z 104-2025', ['GB/Z 104-2025', 'GBZ 104-2025'], []],
  ['GB/T 1234.5-2020/XG1-2022', ['GB/T 1234.5-2020/XG1-2022', 'GB 1234.5-2020/XG1-2022'], []],
  ['GB/T 191', ['GB/T 191', 'GB 191'], ['GB/T 191', 'GB 191']],
  ['T/BAS 16-2025', ['T/BAS 16-2025', 'T/BAS 016-2025', 'T/BAS 0016-2025'], []],
  ['JJG(交通) 005-2021', ['JJG(交通) 005-2021', 'JJG(交通) 5-2021', 'JJG(交通) 0005-2021'], []],
  ['DB31、DB32/T 310003-2021', ['DB31、DB32/T 310003-2021', 'DB31/T 310003-2021', 'DB32/T 310003-2021'], []],
  ['DGJ32/TJ186-2015', ['DGJ32/TJ186-2015'], []],
  ['ISO 690', ['ISO 690'], ['ISO 690']],
] as const;

describe('a tolerant lookup', () => {
  it.each(lookups)('of %s asks for the number as read before what else it may mean', (text, codes, bases) => {
    const found = lookupCodes(text);
    expect(found.codes.slice(0, codes.length)).toEqual(codes);
    expect(found.bases).toEqual(bases);
  });

  it('finds a number whose leading zeros were left out', () => {
    expect(lookupCodes('LB/T 57-2016').codes).toContain('LB/T 057-2016');
    expect(lookupCodes('FZ/T 1050').bases).toContain('FZ/T 01050');
  });

  it('asks for nothing when the text is no number', () => {
    expect(lookupCodes('住建部令第 37 号')).toEqual({ codes: [], bases: [] });
  });
});
