import { overlapOf } from '../../../subgraphs/province/novelty/overlapRules';
import { COUNTED, weightOf } from '../../../subgraphs/province/novelty/rarityRules';
import { searchOf, type TitleSearch } from '../../../subgraphs/province/overlaps/candidateRules';
import { GainSums } from '../../../subgraphs/province/overlaps/GainSums';
import { compareSubjects, SUBJECT_SCORE } from '../../../subgraphs/province/overlaps/subjectRules';
import { SubjectTitle } from '../../../subgraphs/province/overlaps/SubjectTitle';
import { seededRandom } from '../../bench/seededRandom';

const random = seededRandom(28);
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;

const THINGS = '水泥 钢筋 茶叶 河蟹 电梯 养老机构 餐饮服务 危险化学品 无障碍设施'.split(' ');
const ASPECTS = '追溯 验收 安全 能耗限额 运行维护 应急预案'.split(' ');
const FRAMES = '技术规范 技术规程 操作规程 规范 通用要求 导则 术语 评价指南'.split(' ');

/** Titles of few words: of any two many share some, and many say more than the other or something else. */
const titles = Array.from({ length: 300 }, () => {
  const place = random() < 0.2 ? '江苏省' : '';
  const more = random() < 0.3 ? pick(THINGS) : '';
  return new SubjectTitle(`${place}${more}${pick(THINGS)}${pick(ASPECTS)}${pick(FRAMES)}`);
});

const places = new Map<string, number[]>();
for (const [place, { compared }] of titles.entries())
  for (const term of compared.terms.keys()) places.set(term, [...(places.get(term) ?? []), place]);
const postings = { serials: [...titles.keys()], of: (term: string) => places.get(term) ?? [] };

const weigh = ({ compared }: SubjectTitle) => ({
  compared,
  indexed: titles.length,
  terms: [...compared.terms.keys()].map((term) => {
    const count = { term, standards: places.get(term)?.length ?? 0 };
    return { ...count, weight: weightOf(count, titles.length) };
  }),
});

describe('standards that may repeat one', () => {
  const sums = new GainSums(postings);
  const near = titles.map((title) => sums.near(searchOf(weigh(title), title.subjectTerms(), SUBJECT_SCORE)));
  const repeated = titles.flatMap((one, place) =>
    titles.flatMap((other, otherPlace) => {
      if (place === otherPlace || !compareSubjects(one, other)) return [];
      const { score } = overlapOf(weigh(one), { title: other.title, titleEn: null });
      return score >= SUBJECT_SCORE ? [[place, otherPlace] as const] : [];
    }),
  );

  it('are among those that are read, whichever of the two is looked for', () => {
    const missed = repeated.filter(
      ([one, other]) => !near[one]?.includes(other) || !near[other]?.includes(one),
    );
    expect(repeated.length).toBeGreaterThan(200);
    expect(missed).toEqual([]);
  });

  it('are read without most others, however many words these share', () => {
    const read = near.reduce((sum, { length }) => sum + length, 0);
    expect(read / titles.length ** 2).toBeLessThan(1 / 3);
  });
});

describe('a term that more standards have than are known', () => {
  const term = (name: string, standards: number, gain: number) => ({
    term: name,
    standards,
    weight: gain,
    gain,
  });
  const common = term('通用', COUNTED, 1);
  const rare = term('河蟹', 2, 4);
  const of = (name: string) => ({ [common.term]: [0, 1], [rare.term]: [1, 2] })[name] ?? [];
  const search = (finding: TitleSearch['finding'], needed: number): number[] =>
    new GainSums({ serials: [7, 8, 9], of }).near({ finding, telling: [], needed });

  it.each([
    ['brings those who are known to have it', [common], 0, [7, 8]],
    ['puts them before others that share as much beside it', [common, rare], 0, [8, 9, 7]],
    ['does not make up for what must surely be shared', [common, rare], 4, [8, 9]],
  ])('%s', (_what, finding, needed, serials) => {
    expect(search(finding, needed)).toEqual(serials);
  });
});

describe('two titles', () => {
  it.each([
    ['水泥工业大气污染物排放标准', '玻璃工业大气污染物排放标准', true],
    ['河蟹养殖技术规程', '电商河蟹养殖规范', false],
    ['江苏省水泥追溯规范', '水泥追溯技术要求', false],
    ['ＰＭ2.5监测规范', 'PM2.5 监测要求', false],
  ])('%s and %s differ at a glance: %s', (one, other, differ) => {
    expect(new SubjectTitle(one).differsFrom(new SubjectTitle(other))).toBe(differ);
  });
});
