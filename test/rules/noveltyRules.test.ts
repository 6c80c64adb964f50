import fc from 'fast-check';
import { noveltyTextProblems } from '../../subgraphs/province/novelty/noveltyTextRules';
import { rankOverlaps, overlapOf, type WeighedText } from '../../subgraphs/province/novelty/overlapRules';
import {
  COUNTED,
  MOST_POSTINGS,
  MOST_SEARCHED,
  MOST_TERMS,
  termsLookedAt,
  termsSearched,
  weightOf,
} from '../../subgraphs/province/novelty/rarityRules';
import { comparedText, spansOf } from '../../subgraphs/province/novelty/textTermRules';

const INDEXED = 500_000;

/** What many standards have; all else one has. */
const common = new Set(comparedText('服务管理通用要求技术规范 技术要求').terms.keys());

function weighed(text: string): WeighedText {
  const compared = comparedText(text);
  const terms = termsLookedAt(compared.terms).map((term) => {
    const count = { term, standards: common.has(term) ? COUNTED : 1 };
    return { ...count, weight: weightOf(count, INDEXED) };
  });
  return { compared, terms, indexed: INDEXED };
}

const titled = (title: string, titleEn: string | null = null) => ({ title, titleEn });
const ranked = (text: string, titles: readonly string[]) =>
  rankOverlaps(
    weighed(text),
    titles.map((title) => titled(title)),
    ({ title }) => title,
  );

describe('the terms of a text', () => {
  it.each([
    ['冷链物流', ['冷链', '链物', '物流']],
    ['水', ['水']],
    ['PM2.5 浓度', ['pm2', '5', '浓度']],
    ['ＯＬＥＤ灯', ['oled', '灯']],
    ['冷链，物流', ['冷链', '物流']],
    ['', []],
    ['𠮷野家', ['𠮷野', '野家']],
  ])('of %j are %j', (text, terms) => {
    expect([...comparedText(text).terms.keys()]).toEqual(terms);
  });

  it('stand where they were given, whatever their spelling', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('冷链', '㎡', 'ＡＢ', '𠮷野', ' ', '，', 'x1')), (parts) => {
        const compared = comparedText(parts.join(''));
        for (const [term, places] of compared.terms) {
          for (const { start, end } of places)
            expect(compared.text.slice(start, end).normalize('NFKC').toLowerCase()).toContain(term);
        }
      }),
    );
  });

  it.each([
    ['neighbours into one', '冷链物流服务', ['冷链', '链物', '物流'], [[0, 4, '冷链物流']]],
    [
      'all places',
      '冷链与冷链',
      ['冷链'],
      [
        [0, 2, '冷链'],
        [3, 5, '冷链'],
      ],
    ],
    ['nothing of what is not there', '冷链', ['水泥'], []],
  ])('make spans: %s', (_what, text, terms, spans) => {
    const found = spansOf(comparedText(text), terms);
    expect(found.map(({ start, end, term }) => [start, end, term])).toEqual(spans);
  });
});

describe('the rarity of a term', () => {
  it.each([
    ['of so many standards that they are not counted further', COUNTED, 500_000, 1],
    ['of half as many', COUNTED / 2, 500_000, 2],
    ['of one standard', 1, 500_000, 9.97],
    ['of none', 0, 500_000, 9.97],
    ['of all standards of a small index', 300, 300, 1],
    ['of one in a small index', 1, 256, 9],
    ['in an empty index', 0, 0, 1],
  ])('%s', (_what, standards, indexed, weight) => {
    expect(weightOf({ term: '冷链', standards }, indexed)).toBe(weight);
  });

  it.each(['2020', '5', 'x', '水', '的高', '于水'])('is none of what says little: %j', (term) => {
    expect(weightOf({ term, standards: 1 }, INDEXED)).toBe(1);
  });
});

describe('the terms searched for', () => {
  const counts = (standards: readonly number[]) =>
    standards.map((count, place) => ({ term: `词${String(place)}`, standards: count, weight: 1 }));

  it('are the rarest, and no more than are read', () => {
    const many = counts(Array.from({ length: 200 }, (_, place) => (place * 37) % 200));
    const searched = termsSearched(many);
    expect(searched).toHaveLength(MOST_SEARCHED);
    expect(searched.map(({ standards }) => standards)).toEqual(
      Array.from({ length: MOST_SEARCHED }, (_, place) => place + 1),
    );
  });

  it('read a bounded number of postings where all are common', () => {
    const searched = termsSearched(counts(Array.from({ length: 100 }, () => COUNTED)));
    expect(searched).toHaveLength(MOST_POSTINGS / COUNTED);
  });

  it('are those that say little only where there is nothing else', () => {
    expect(termsSearched([{ term: '无人', standards: 0 }])).toEqual([]);
    const little = { term: '2020', standards: 1, weight: 1 };
    const telling = { term: '冷链', standards: 400, weight: 1 };
    expect(termsSearched([little, telling])).toEqual([telling]);
    expect(termsSearched([little])).toEqual([little]);
  });

  it('are looked at, of a long text, by how often they occur', () => {
    const once = Array.from({ length: 400 }, (_, place) => [`词${String(place)}`, [0]] as const);
    const looked = termsLookedAt(new Map<string, readonly number[]>([...once, ['冷链', [0, 0, 0]]]));
    expect(looked).toHaveLength(MOST_TERMS);
    expect(looked).toContain('冷链');
    expect(looked[0]).toBe('词0');
  });
});

describe('overlap', () => {
  it('is 1 of an identical title, whatever the marks and widths, and of nothing else', () => {
    const titles = [
      '示例 冷链物流服务规范',
      '示例冷链物流服务规范',
      '冷链物流服务规范',
      '冷链物流服务规范（试行）',
    ];
    const found = ranked('冷链物流服务规范', titles);
    expect(found[0]?.document.title).toBe('冷链物流服务规范');
    expect(found.map(({ overlap }) => overlap.score === 1)).toEqual([true, false, false, false]);
    expect(overlapOf(weighed('ＰＭ２．５ 浓度'), titled('PM2.5浓度')).score).toBe(1);
    expect(overlapOf(weighed('冷链（物流）'), titled('冷链 物流')).score).toBe(1);
    expect(overlapOf(weighed('冷链物流'), titled('冷链 物流')).score).toBeLessThan(1);
  });

  it('is below 1 of a title that has the same terms in another order', () => {
    expect(overlapOf(weighed('第1部分 水泥 第2部分'), titled('第2部分 水泥 第1部分')).score).toBeLessThan(1);
  });

  it.each([
    ['a rare word beats common ones', '河蟹技术规范', ['水泥技术规范', '河蟹苗种繁育'], '河蟹苗种繁育'],
    [
      'a rare word beats many common ones',
      '冷链物流服务管理通用要求技术规范',
      ['服务管理通用要求技术规范', '冷链物流'],
      '冷链物流',
    ],
    ['more of the text beats less', '城乡冷链配送服务', ['冷链配送', '冷链仓储'], '冷链配送'],
    ['less beside it beats more', '冷链配送', ['冷链配送与仓储设备选型', '冷链配送站'], '冷链配送站'],
  ])('%s', (_what, text, titles, best) => {
    expect(ranked(text, titles)[0]?.document.title).toBe(best);
  });

  it('leaves out what shares nothing', () => {
    expect(ranked('河蟹', ['水泥', '河蟹'])).toHaveLength(1);
  });

  it('takes the English title where that is nearer', () => {
    const { title, score } = overlapOf(
      weighed('Cold chain distribution'),
      titled('冷链配送', 'Cold chain distribution'),
    );
    expect([title, score]).toEqual(['Cold chain distribution', 1]);
  });

  it('is the sum of the shares of the terms', () => {
    const { score, sharedTerms } = overlapOf(weighed('冷链物流服务规范'), titled('冷链配送服务'));
    const sum = sharedTerms.reduce((total, { share }) => total + share, 0);
    expect(score).toBeCloseTo(sum, 3);
    expect(sharedTerms[0]?.term).toBe('冷链');
  });

  it('says what it covers', () => {
    const { textCovered, titleCovered, spans, titleSpans } = overlapOf(
      weighed('冷链物流服务'),
      titled('冷链物流'),
    );
    expect({ textCovered, titleCovered }).toEqual({ textCovered: 0.6667, titleCovered: 1 });
    expect([spans, titleSpans]).toEqual(
      Array.from({ length: 2 }, () => [{ start: 0, end: 4, term: '冷链物流' }]),
    );
  });

  it('is between 0 and 1, and orders alike whatever order it is given', () => {
    const title = fc
      .array(fc.constantFrom('冷链', '物流', '技术规范', '要求', '河蟹', ' ', 'PM', '2'), { minLength: 1 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(title, fc.uniqueArray(title, { maxLength: 8 }), (text, titles) => {
        const found = ranked(text, titles);
        for (const { overlap } of found) {
          expect(overlap.score).toBeGreaterThan(0);
          expect(overlap.score).toBeLessThanOrEqual(1);
          expect(overlap.score === 1).toBe(overlap.identical);
        }
        expect(ranked(text, [...titles].reverse()).map(({ document }) => document.title)).toEqual(
          found.map(({ document }) => document.title),
        );
      }),
    );
  });
});

describe('a text to search with', () => {
  it.each([
    ['is empty', ''],
    ['is blank', ' 　\n'],
    ['has marks only', '。，！—'],
    ['is too long', '冷'.repeat(10_001)],
    ['is far too long', 'x'.repeat(100_000)],
  ])('that %s is refused by its field', (_what, text) => {
    expect(noveltyTextProblems(text)).toEqual([expect.objectContaining({ field: 'text' })]);
  });

  it.each(['水', '冷链'.repeat(5000), '2'])('may be short or long', (text) => {
    expect(noveltyTextProblems(text)).toEqual([]);
  });
});
