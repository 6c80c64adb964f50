import { highlightsOf } from '../../shared/kernel/listing/highlights';
import { readQuery } from '../../shared/kernel/listing/searchQuery';

const standard = { title: '水泥单位产品能源消耗限额', titleEn: 'Cement Energy', code: 'DB32/T 3920-2020' };

/** The fields with a match, each as its text with the matched stretches in brackets. */
function marked(query: string, given: Partial<typeof standard> = {}): Record<string, string> {
  const found = highlightsOf(readQuery(query).words, { ...standard, ...given });
  return Object.fromEntries(
    found.map(({ field, fragments }) => [
      field,
      fragments.map(({ text, matched }) => (matched ? `[${text}]` : text)).join(''),
    ]),
  );
}

describe('highlights', () => {
  it.each([
    ['a word in the middle', '产品', {}, { title: '水泥单位[产品]能源消耗限额' }],
    ['every occurrence', '水', { title: '水泥用水' }, { title: '[水]泥用[水]' }],
    ['several words', '水泥 限额', {}, { title: '[水泥]单位产品能源消耗[限额]' }],
    ['another case', 'cement', {}, { titleEn: '[Cement] Energy' }],
    ['full-width letters', 'PM2.5', { title: 'ＰＭ２．５监测' }, { title: '[ＰＭ２．５]监测' }],
    ['one character that stands for several', 'iii', { title: '第Ⅲ类' }, { title: '第[Ⅲ]类' }],
    ['a compatibility ideograph', '度', { title: '温\uFA01计' }, { title: '温[\uFA01]计' }],
    ['a character outside the basic plane', '𠮷', { title: '𠮷野家𠮷' }, { title: '[𠮷]野家[𠮷]' }],
    ['the words of a number', 'DB32/T 3920-2020', {}, { code: '[DB32/T] [3920-2020]' }],
  ])('mark %s', (_which, query, given, expected) => {
    expect(marked(query, given)).toEqual(expected);
  });

  it.each([
    ['nothing matches', '物流'],
    ['the query has marks only', '《》'],
  ])('are none when %s', (_which, query) => {
    expect(marked(query)).toEqual({});
  });
});
