import { nearMisses, repetitions, sameTitles } from './plantedCases';
import { findingName, FOLDERS, type Planting } from './Planting';

const THINGS =
  '水泥 钢筋 茶叶 河蟹 水稻 生猪 机床 轴承 电梯 纺纱 玩具 冰箱 光伏 锂电 污泥 噪声 碳汇 公路 航道 桥梁 燃气 垃圾 快递 仓储 景区 饭店 矿山 粉尘 消防 村庄 福利院 图书馆 博物馆 低保 社保 招聘 涂料 轮胎 面粉 奶牛 桑蚕 苗木 湖泊 堤坝 泵站 海塘 地铁 公交 码头 校车 会展 广告 翻译 洗染 典当 殡葬 婚介 托育 彩票 慈善'.split(
    ' ',
  );
const ASPECTS =
  '追溯 采购 验收 巡查 防疫 节水 建档 选址 包装 装卸 计量 清洗 预警 投诉 培训 照明 供配电 防雷 绿化 监理 招投标 档案 拆除 交接 保险 诚信 信息公开 数据交换 应急演练 噪音控制 用工 结算 租赁 退役'.split(
    ' ',
  );
const FRAMES = ['技术规范', '技术规程', '操作规程', '规范', '要求', '通则', '指南', '导则'];

/** Pairs of each sort that are made beside those written by hand. */
const MADE = 30;

/** Titles alike to the letter, in one sector, in different times, or in different places. */
function plantSameTitles(planting: Planting): void {
  const early = { issuedOn: '2011-12-01', effectiveOn: '2012-01-01', withdrawnOn: '2015-01-01' };
  const suzhou = { prefix: 'DB3205/T', region: '320500' };
  const nanjing = { prefix: 'DB3201/T', region: '320100' };
  for (const [place, title] of sameTitles.entries()) {
    const [folder, beside] = planting.pickSectors();
    const [other, given, otherGiven] = (
      [
        [folder, {}, {}],
        [beside, early, {}],
        [beside, suzhou, nanjing],
      ] as const
    )[place % 3] ?? [beside, {}, {}];
    const pair = [
      planting.standard(folder, title, given),
      planting.standard(other, title, otherGiven),
    ] as const;
    planting.nearMisses.add(findingName('SAME_SUBJECT', ...pair));
  }
}

type Matter = readonly [thing: string, aspect: string];

function plantMadeRepetitions(planting: Planting, matters: Matter[]): void {
  for (let made = 0; made < MADE; made += 1) {
    const [thing, aspect] = matters.pop() ?? ['', ''];
    const [folder, beside] = planting.pickSectors();
    const frame = planting.pick(FRAMES);
    const turned = made % 3 === 0 ? `${aspect}${frame} ${thing}` : `江苏省${thing}${aspect}${frame}`;
    const other = made % 2 === 0 ? turned : `${thing}${aspect}${frame}`;
    const title = `${thing}${aspect}${planting.pick(FRAMES)}`;
    planting.expected.add(planting.titles([folder, title, beside, other]));
  }
}

function plantMadeNearMisses(planting: Planting, matters: Matter[]): void {
  for (let made = 0; made < MADE; made += 1) {
    const [thing, aspect] = matters.pop() ?? ['', ''];
    const twin = matters.findIndex((each) => (made % 2 === 0 ? each[0] === thing : each[1] === aspect));
    const [[otherThing, otherAspect] = ['', '']] = matters.splice(twin, 1);
    const [folder, beside] = planting.pickSectors();
    const frame = planting.pick(FRAMES);
    const [title, other] = [`${thing}${aspect}${frame}`, `${otherThing}${otherAspect}${frame}`];
    planting.nearMisses.add(planting.titles([folder, title, beside, other]));
  }
}

/**
 * Plants pairs of titles that repeat each other, as many that only look so, and others up to a number of standards: of these
 * each has its thing and its side of it to itself, so that any two are near misses too.
 */
export function plantTitles(planting: Planting, standards: number): void {
  for (const pair of repetitions) planting.expected.add(planting.titles(pair));
  for (const pair of nearMisses) planting.nearMisses.add(planting.titles(pair));
  plantSameTitles(planting);
  const all = THINGS.flatMap((thing) => ASPECTS.map((aspect) => [thing, aspect] as const));
  const matters: Matter[] = planting.shuffled(all);
  plantMadeRepetitions(planting, matters);
  plantMadeNearMisses(planting, matters);
  while (planting.count < standards) {
    const [thing, aspect] = matters.pop() ?? ['', ''];
    planting.standard(planting.pick(FOLDERS), `${thing}${aspect}${planting.pick(FRAMES)}`);
  }
}
