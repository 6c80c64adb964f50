import { regionPrefix } from '../../shared/reference';

describe('the codes of a region and of all within it', () => {
  it.each([
    ['a province', '320000', '32'],
    ['a prefecture', '320500', '3205'],
    ['a county', '320509', '320509'],
    ['a prefecture of a round number', '321000', '3210'],
  ])('begin alike: of %s, %s, with %s', (_what, code, prefix) => {
    expect(regionPrefix(code)).toBe(prefix);
  });
});
