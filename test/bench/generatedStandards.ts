import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { sectors } from '../../shared/kernel/sectorKeys';
import { codeLists } from '../../shared/reference';

/** Numbers that look random and are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const THINGS =
  '水泥 钢铁 茶叶 河蟹 青虾 蔬菜 生猪 机床 机器人 轴承 电梯 纺织品 玩具 家用电器 光伏组件 锂电池 污水 噪声 碳排放 公路 航道 桥梁 供水管网 燃气 垃圾 冷链物流 快递 仓储 旅游景区 旅行社 饭店 政务服务 行政许可 矿山 危险化学品 粉尘 消防 村庄 养老机构 图书馆 博物馆 社会救助 社会保险 人力资源'.split(' ');
const ASPECTS =
  '安全 质量 能耗 排放 运行维护 检测 监测 标识 包装 储运 信息 数据 设施 服务 管理 评价 分级 验收 设计 施工 应急 追溯 术语 采样 控制'.split(' ');
const KINDS = '技术规范 技术规程 技术要求 通用要求 试验方法 管理规范 服务规范 评价指南 分类与代码 导则'.split(' ');
const ENGLISH = 'Technical specification|General requirements|Test methods|Guidelines for evaluation|Code of practice'.split('|');
const PREFIXES = ['GB/T', 'GB', 'DB32/T', 'NY/T', 'JB/T', 'HJ', 'MZ/T', 'T/JSAS', 'DB3205/T', 'SL'];

/** One exchange record, the same for the same number. */
export function generatedRecord(number: number, random: () => number): Record<string, unknown> {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  const year = 2000 + Math.floor(random() * 26);
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  const codeOf = (each: number) => `${PREFIXES[each % PREFIXES.length] ?? 'GB'} ${String(100_000 + each)}`;
  const earlier = () => codeOf(Math.floor(random() * Math.max(1, number)));
  return {
    code: `${codeOf(number)}-${String(year)}`,
    title: `${pick(THINGS)}${pick(ASPECTS)}${pick(KINDS)} 第${String(1 + (number % 9))}部分：${pick(THINGS)}`,
    ...(number % 3 === 0 && { titleEn: `${pick(ENGLISH)} No. ${String(number)}` }),
    issuedOn: `${String(year)}-${month}-15`,
    effectiveOn: `${String(year + 1)}-${month}-01`,
    ...(number % 13 === 0 && { withdrawnOn: `${String(year + 2)}-${month}-01` }),
    ics: [pick(icsCodes)],
    ccs: [pick(ccsCodes)],
    drafting: ['示例研究院', `示例企业${String(number % 500)}`],
    references: number % 3 === 0 ? [earlier(), earlier()] : [],
    sector: pick(sectors).key,
    source: 'generated',
    provenance: 'SYNTHETIC',
  };
}

const icsCodes = ['03.220.01', '13.020.10', '65.020.20', '25.040.30', '91.100.10', '11.180.01', '13.340.01'];
const ccsCodes = ['A80', 'B05', 'Z60', 'J50', 'Q11', 'C67', 'A12'];

/** Writes so many generated records to a JSONL file, a row at a time. */
export async function writeGeneratedStandards(file: string, count: number): Promise<void> {
  const known = codeLists();
  if (!icsCodes.every((code) => known.ics.has(code))) throw new Error('a generated class is not in the list');
  const random = seededRandom(20_170_101);
  const out = createWriteStream(file);
  for (let number = 0; number < count; number += 1) {
    if (!out.write(`${JSON.stringify(generatedRecord(number, random))}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
}
