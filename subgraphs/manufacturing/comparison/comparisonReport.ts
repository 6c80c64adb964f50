import {
  consistencyOf,
  judgeValues,
  type ComparedValues,
  type ComparisonJudgement,
  type ComparisonObstacle,
  type StricterDirection,
} from '../../../shared/measure';

/** What a report tells of a comparison beside its indicators. */
export interface ReportedComparison {
  readonly product: string;
  readonly ourStandard: string;
  readonly foreignStandard: string;
  readonly market: string;
  readonly comparedOn: string;
  readonly comparedBy: string;
}

/** An indicator as a report tells it. */
export interface ReportedIndicator extends ComparedValues {
  readonly name: string;
  readonly method: string | null;
}

const judgements: Record<ComparisonJudgement, string> = {
  STRICTER: '严于',
  EQUAL: '等同',
  LOOSER: '宽于',
  INCOMPARABLE: '不可比',
};
const obstacles: Record<ComparisonObstacle, string> = {
  NO_VALUE: '一方无指标',
  UNKNOWN_UNIT: '单位不识',
  OTHER_DIMENSION: '量纲不同',
};
const directions: Record<StricterDirection, string> = { LOWER: '越低越严', HIGHER: '越高越严' };

/** A text that is neither markup nor the end of a cell. */
const plain = (text: string): string => text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>#|]/gu, '\\$&');

const valueOf = (value: number | null, unit: string): string =>
  value === null ? '—' : plain(`${String(value)} ${unit}`);

function rowOf(indicator: ReportedIndicator): string {
  const { judgement, obstacle } = judgeValues(indicator);
  const verdict = judgements[judgement] + (obstacle === null ? '' : `（${obstacles[obstacle]}）`);
  const cells = [
    plain(indicator.name),
    valueOf(indicator.ourValue, indicator.ourUnit),
    valueOf(indicator.foreignValue, indicator.foreignUnit),
    plain(indicator.method ?? '—'),
    directions[indicator.direction],
    verdict,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The report of a comparison in Markdown: the same rows give the same text, and its figures are those of the rows. */
export function comparisonReport(
  comparison: ReportedComparison,
  indicators: readonly ReportedIndicator[],
): string {
  const { comparable, stricter, equal, looser, incomparable, percent } = consistencyOf(
    indicators.map((each) => judgeValues(each).judgement),
  );
  const rate =
    percent === null
      ? '无可比指标，不计算一致率'
      : `一致率 ${String(percent)}％（可比 ${String(comparable)} 项，不低于国外 ${String(stricter + equal)} 项）`;
  return [
    `# 消费品标准比对报告：${plain(comparison.product)}`,
    '',
    `- 我方标准：${plain(comparison.ourStandard)}`,
    `- 国外标准：${plain(comparison.foreignStandard)}（${plain(comparison.market)}）`,
    `- 比对日期：${comparison.comparedOn}`,
    `- 比对单位：${plain(comparison.comparedBy)}`,
    `- 结论：${rate}；严于 ${String(stricter)} 项，等同 ${String(equal)} 项，宽于 ${String(looser)} 项，不可比 ${String(incomparable)} 项`,
    '',
    '| 指标 | 我方 | 国外 | 试验方法 | 从严方向 | 判定 |',
    '| --- | --- | --- | --- | --- | --- |',
    ...indicators.map(rowOf),
    '',
  ].join('\n');
}
