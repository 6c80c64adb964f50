import { markWords, runsOf, searchTextOf } from '../../../shared/kernel/listing/searchText';
import { readQuery } from '../../../shared/kernel/listing/searchQuery';
import { LONGEST_TERM, postingsOf } from '../../../subgraphs/province/search/postingsOf';
import { termsOf } from '../../../subgraphs/province/search/termsOf';

describe('the text that a search compares', () => {
  it.each([
    ['gb/t 3920', ' gb/ t  3920'],
    ['水泥pm2.5浓度', '水泥 pm2. 5浓度'],
    ['日本のガス한국', '日本のガス한국'],
    ['', ''],
  ])('marks where words begin in %j', (text, marked) => {
    expect(markWords(text)).toBe(marked);
  });

  it('has the title first, then the number, then the English title, folded', () => {
    const standard = { code: 'DB32/T 3920-2020', title: 'ＬＥＤ 灯', titleEn: 'LED Lamps' };
    expect(searchTextOf(standard)).toBe(' led 灯\n db32/ t  3920- 2020\n led  lamps');
  });

  it('is cut into Chinese stretches and words', () => {
    expect(runsOf('水泥、pm2.5 浓度𠮷')).toEqual(['水泥', 'pm2', '5', '浓度𠮷']);
  });
});

describe('the terms of a standard', () => {
  it('are its pairs of characters, last characters and words, weighed by place and length of the title', () => {
    const searchText = searchTextOf({ code: 'GB 1-2001', title: '水泥水泥', titleEn: null });
    expect(Object.fromEntries(postingsOf(searchText))).toEqual({
      水泥: 1005,
      泥水: 2005,
      泥: 4005,
      gb: 6005,
      '1': 10005,
      '2001': 13005,
    });
  });

  it('count characters, not halves of them', () => {
    expect(postingsOf('𠮷野\n').get('野')).toBe(2003);
    expect([...postingsOf('𠮷\n').keys()]).toEqual(['𠮷']);
  });

  it('are cut where a word is longer than a term', () => {
    expect([...postingsOf(` ${'x'.repeat(100)}\n`).keys()]).toEqual(['x'.repeat(LONGEST_TERM)]);
  });
});

describe('the terms of a query', () => {
  const exact = (text: string) => ({ text, isPrefix: false });
  const prefix = (text: string) => ({ text, isPrefix: true });

  it.each([
    ['水', [prefix('水')]],
    ['水泥', [exact('水泥')]],
    ['水泥厂', [exact('水泥'), exact('泥厂')]],
    ['cem', [prefix('cem')]],
    ['gb/t', [exact('gb'), prefix('t')]],
    ['水a', [exact('水'), prefix('a')]],
    ['a水', [exact('a'), prefix('水')]],
    ['x'.repeat(50), [exact('x'.repeat(LONGEST_TERM))]],
  ])('of %j may go on where the word ends', (word, terms) => {
    expect(termsOf(word)).toEqual(terms);
  });
});

describe('a query', () => {
  it.each([
    ['  水泥　物流 水泥 ', ['水泥', '物流']],
    ['“水泥”（散装）', ['水泥”(散装']],
    ['%_!', []],
    ['a\u0000b', ['a', 'b']],
    ['水\u200b泥', ['水泥']],
    ['db32／t 3920—2020', ['db32/t', '3920-2020']],
  ])('of %j has the words %j', (text, words) => {
    expect(readQuery(text).words).toEqual(words);
  });

  it('of a number has its other spellings', () => {
    expect(readQuery('GB 1002-2021')).toMatchObject({ codes: ['GB 1002-2021', 'GB/T 1002-2021'], bases: [] });
    expect(readQuery('gb/t1002').bases).toEqual(['GB/T 1002', 'GB 1002']);
  });
});
