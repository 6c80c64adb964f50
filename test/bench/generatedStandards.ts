import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { sectors } from '../../shared/kernel/sectorKeys';
import { codeLists } from '../../shared/reference';
import { seededRandom } from './seededRandom';

const THINGS =
  '水泥 钢铁 茶叶 河蟹 青虾 蔬菜 生猪 机床 机器人 轴承 电梯 纺织品 玩具 家用电器 光伏组件 锂电池 污水 噪声 碳排放 公路 航道 桥梁 供水管网 燃气 垃圾 冷链物流 快递 仓储 旅游景区 旅行社 饭店 政务服务 行政许可 矿山 危险化学品 粉尘 消防 村庄 养老机构 图书馆 博物馆 社会救助 社会保险 人力资源'.split(
    ' ',
  );
const ASPECTS =
  '安全 质量 能耗 排放 运行维护 检测 监测 标识 包装 储运 信息 数据 设施 服务 管理 评价 分级 验收 设计 施工 应急 追溯 术语 采样 控制'.split(
    ' ',
  );
const KINDS = '技术规范 技术规程 技术要求 通用要求 试验方法 管理规范 服务规范 评价指南 分类与代码 导则'.split(
  ' ',
);
const ENGLISH =
  'Technical specification|General requirements|Test methods|Guidelines for evaluation|Code of practice'.split(
    '|',
  );
const PREFIXES = ['GB/T', 'GB', 'DB32/T', 'NY/T', 'JB/T', 'HJ', 'MZ/T', 'T/JSAS', 'DB3205/T', 'SL'];
const ICS = ['03.220.01', '13.020.10', '65.020.20', '25.040.30', '91.100.10', '11.180.01', '13.340.01'];
const CCS = ['A80', 'B05', 'Z60', 'J50', 'Q11', 'C67', 'A12'];

/** Terms of two characters that occur in generated titles: each once, common and rare ones mixed. */
export const titleTerms: readonly string[] = [
  ...new Set(
    [...THINGS, ...ASPECTS, ...KINDS].flatMap((word) =>
      [...word].slice(1).map((character, index) => (word[index] ?? '') + character),
    ),
  ),
].sort();

/** An exchange record, as far as a bench looks at it itself. */
export interface GeneratedRecord extends Readonly<Record<string, unknown>> {
  readonly code: string;
  readonly title: string;
}

/** A standard number for each of 0, 1, 2 …: ten prefixes in turn, editions of 26 years. */
function codeOf(number: number): { readonly undated: string; readonly year: number } {
  const prefix = PREFIXES[number % PREFIXES.length] ?? 'GB';
  return { undated: `${prefix} ${String(100_000 + number)}`, year: 2000 + ((number * 7919) % 26) };
}

function recordOf(number: number, random: () => number): GeneratedRecord {
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const { undated, year } = codeOf(number);
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  const earlier = () => codeOf(Math.floor(random() * number)).undated;
  const replaced = codeOf(Math.max(0, number - 1 - Math.floor(random() * 1000)));
  return {
    code: `${undated}-${String(year)}`,
    title: `${pick(THINGS)}${pick(ASPECTS)}${pick(KINDS)} 第${String(1 + (number % 9))}部分：${pick(THINGS)}`,
    ...(number % 3 === 0 && { titleEn: `${pick(ENGLISH)} No. ${String(number)}` }),
    issuedOn: `${String(year)}-${month}-15`,
    effectiveOn: `${String(year + 1)}-${month}-01`,
    ...(number % 13 === 0 && { withdrawnOn: `${String(year + 2)}-${month}-01` }),
    ics: [pick(ICS)],
    ccs: [pick(CCS)],
    ...(number % 8 === 5 && { replaces: [`${replaced.undated}-${String(replaced.year)}`] }),
    drafting: ['示例研究院', `示例企业${String(number % 500)}`],
    references:
      number % 3 === 0 ? [...new Set([earlier(), earlier()])].filter((each) => each !== undated) : [],
    sector: pick(sectors).key,
    source: 'generated',
    provenance: 'SYNTHETIC',
  };
}

/** So many exchange records, the same in every run. A third cite others, an eighth replace another, as in real catalogues. */
export function* generatedStandards(count: number): Generator<GeneratedRecord> {
  const { ics, ccs } = codeLists();
  if (!ICS.every((code) => ics.has(code)) || !CCS.every((code) => ccs.has(code))) {
    throw new Error('a generated class is in no list');
  }
  const random = seededRandom(20_170_101);
  for (let number = 0; number < count; number += 1) yield recordOf(number, random);
}

/** Writes records to a JSONL file, a row at a time. */
export async function writeJsonLines(file: string, records: Iterable<object>): Promise<void> {
  const out = createWriteStream(file);
  for (const record of records) {
    if (!out.write(`${JSON.stringify(record)}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
}
