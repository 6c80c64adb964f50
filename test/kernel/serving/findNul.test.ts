import { findNul } from '../../../shared/kernel/serving/findNul';

describe('a NUL character', () => {
  it.each([
    ['in a text', 'a\0b', ''],
    ['in a variable', { a: 'a', b: '\0' }, 'b'],
    ['in an input', { filter: { sectors: ['ECOLOGY'], ics: '03\0' } }, 'filter.ics'],
    ['in a list', { codes: ['GB 1', 'GB\0 2'] }, 'codes.1'],
    ['in an input of a list', { inputs: [{ code: 'GB 1' }, { code: null, title: '\0' }] }, 'inputs.1.title'],
    ['twice, in the first place', { a: 1, b: ['x', '\0'], c: '\0' }, 'b.1'],
  ])('is found %s', (_where, values, path) => {
    expect(findNul(values)).toBe(path);
  });

  it.each([
    ['texts', { a: 'a', b: ['b'], c: { d: 'd' } }],
    ['what is no text', { a: 0, b: null, c: undefined, d: true, e: [], f: {} }],
    ['nothing', null],
    ['a name', { 'a\0': 'a' }],
  ])('is not found in %s', (_what, values) => {
    expect(findNul(values)).toBeNull();
  });
});
