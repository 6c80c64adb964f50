import { csvLine, guardCell } from '../../../shared/service/csvLine';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import type { DutyState, EscalationLevel } from './conferenceEnums';

/** A duty as a report tells of it. */
export interface ReportedDuty {
  readonly section: string;
  readonly title: string;
  /** Names of those who lead, then of those who take part. */
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly dueOn: PlainDate;
  readonly state: DutyState;
  /** Per cent. */
  readonly progress: number;
  readonly level: EscalationLevel;
  /** What the latest report says; null where there is none. */
  readonly latest: string | null;
}

/** What the conference reports of a year. */
export interface ReportFactsOfYear {
  readonly plan: string;
  readonly year: number;
  /** The day whose end it tells of. */
  readonly asOf: PlainDate;
  readonly duties: readonly ReportedDuty[];
}

const stateNames: Readonly<Record<DutyState, string>> = {
  PENDING: '未启动',
  IN_PROGRESS: '进行中',
  DONE: '已完成',
  OVERDUE: '逾期',
};
const levelNames: Readonly<Record<EscalationLevel, string>> = {
  NONE: '—',
  REMIND: '提醒',
  SUPERVISE: '督办通知',
  CONFERENCE: '提交联席会议',
};

/** How many of the duties are in each state. */
export function countStates(
  duties: readonly Pick<ReportedDuty, 'state'>[],
): Readonly<Record<DutyState, number>> {
  const count = (state: DutyState) => duties.filter((duty) => duty.state === state).length;
  return {
    PENDING: count('PENDING'),
    IN_PROGRESS: count('IN_PROGRESS'),
    DONE: count('DONE'),
    OVERDUE: count('OVERDUE'),
  };
}

/** Sections in the order of the plan: 2.2 before 2.10. */
function inOrder(duties: readonly ReportedDuty[]): ReportedDuty[] {
  return [...duties].sort((a, b) => a.section.localeCompare(b.section, 'en', { numeric: true }));
}

const headings = ['条款', '责任事项', '牵头单位', '配合单位', '完成期限', '状态', '进度', '督办', '最近进展'];

function cellsOf({
  section,
  title,
  leads,
  supports,
  dueOn,
  state,
  progress,
  level,
  latest,
}: ReportedDuty): string[] {
  const bodies = [leads.join('、'), supports.join('、')];
  const figures = [dueOn, stateNames[state], `${String(progress)}%`, levelNames[level]];
  return [section, title, ...bodies, ...figures, latest ?? ''];
}

/** A text as a cell of a Markdown table: it must not end the cell, or the line. */
const markdownCell = (text: string): string => text.replace(/[\\|]/g, '\\$&').replace(/\s+/g, ' ').trim();

const tableRow = (cells: readonly string[]): string => `| ${cells.map(markdownCell).join(' | ')} |`;

/** The report as Markdown, in Chinese. */
export function reportAsMarkdown({ plan, year, asOf, duties }: ReportFactsOfYear): string {
  const counts = countStates(duties);
  const figures = Object.entries(counts).map(
    ([state, count]) => `${stateNames[state as DutyState]} ${String(count)} 项`,
  );
  return [
    `# ${plan}：${String(year)}年度责任事项报告`,
    '',
    `截至 ${asOf}，共 ${String(duties.length)} 项：${figures.join('，')}。`,
    '',
    tableRow(headings),
    tableRow(headings.map(() => '---')),
    ...inOrder(duties).map((duty) => tableRow(cellsOf(duty))),
    '',
  ].join('\n');
}

/** The same rows as CSV, with a heading. */
export function reportAsCsv({ duties }: ReportFactsOfYear): string {
  const rows = inOrder(duties).map((duty) => cellsOf(duty).map(guardCell));
  return [headings, ...rows].map(csvLine).join('');
}
