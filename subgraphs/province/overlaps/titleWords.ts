import { codeLists } from '../../../shared/reference';

/** What a standard is for, as far as its title tells 标准功能类型. */
export type TitleFunction = 'TERMS' | 'SYMBOLS' | 'CLASSIFICATION' | 'TEST' | 'EVALUATION' | 'REQUIREMENTS';

/**
 * Words by which titles tell what a standard is for; the first function that a title has a word of is its own, and what has
 * none sets requirements or gives advice. Source: GB/T 20001, parts 1 to 8, a part for each function.
 */
const functionWords: readonly (readonly [TitleFunction, RegExp])[] = [
  ['TERMS', /术语|词汇/u],
  ['SYMBOLS', /符号|标志|标识/u],
  ['EVALUATION', /评价|评估|评定|考核/u],
  ['TEST', /试验|检验|检测|测定|测量|测试/u],
  ['CLASSIFICATION', /分类|分级|编码|代码/u],
];

/** What a standard is for, as its title tells. */
export function functionOf(title: string): TitleFunction {
  return functionWords.find(([, words]) => words.test(title))?.[0] ?? 'REQUIREMENTS';
}

/**
 * Words that titles have whatever their subject: what kind of document it is, and how far it goes. Source: GB/T 1.1-2020,
 * 6.1, on the elements of a title; GB/T 20001, parts 5 to 7.
 */
const FRAME =
  /示例|技术|操作|通用|基本|一般|总体|规范|规程|规定|要求|条件|准则|导则|指南|通则|总则|细则|标准|办法|第|部分|试行/gu;

/** Ideographs that join words, and say nothing by themselves. */
const JOINING = /[的与和及或于之等]/gu;

const PROVINCES =
  '北京市 天津市 上海市 重庆市 河北省 山西省 辽宁省 吉林省 黑龙江省 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 海南省 四川省 贵州省 云南省 陕西省 甘肃省 青海省 台湾省 内蒙古自治区 广西壮族自治区 西藏自治区 宁夏回族自治区 新疆维吾尔自治区';

/** Words that say nothing of a subject, and all characters but the ideographs that they do not have. */
interface EmptyWords {
  readonly patterns: readonly RegExp[];
  readonly characters: RegExp;
}

let emptyWords: EmptyWords | undefined;

/** With the names of regions, the longest first: a title may name the place, where its number says it already. */
function readEmptyWords(): EmptyWords {
  const listed = codeLists().regions.entries.map(({ name }) => name);
  const names = [...new Set([...PROVINCES.split(' '), ...listed])].sort((a, b) => b.length - a.length);
  const regions = new RegExp(names.map((name) => name.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('|'), 'gu');
  const patterns = [FRAME, JOINING, regions];
  const ideographs = patterns.flatMap(({ source }) => source.match(/[\u4e00-\u9fff]/g) ?? []);
  const characters = new RegExp(`[^\\u4e00-\\u9fff]|[${[...new Set(ideographs)].join('')}]`, 'g');
  return { patterns, characters };
}

/** Where in a title words stand that tell nothing of its subject, as pairs of first unit and first unit after. */
export function emptyStretches(title: string): (readonly [number, number])[] {
  emptyWords ??= readEmptyWords();
  return emptyWords.patterns.flatMap((words) =>
    [...title.matchAll(words)].map(({ 0: word, index }) => [index, index + word.length] as const),
  );
}

/** The ideographs of a title that tell of its subject wherever they stand: no word that tells nothing has them. */
export function tellingIdeographs(title: string): string {
  emptyWords ??= readEmptyWords();
  return title.replace(emptyWords.characters, '');
}
