/** What was measured, and the bar it is held to. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly least?: number;
  readonly most?: number;
}

/** All figures of one database system, in the same order for each. */
export interface DatabaseFigures {
  readonly database: string;
  readonly figures: readonly Figure[];
}

const WIDTHS = { name: 44, bar: 10, value: 20 };

function spell(value: number): string {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function barOf({ least, most }: Figure): string {
  if (least !== undefined) return `≥ ${least.toLocaleString('en')}`;
  return most === undefined ? '' : `≤ ${most.toLocaleString('en')}`;
}

function verdictOf({ value, least, most }: Figure): string {
  if (least === undefined && most === undefined) return '      ';
  return value >= (least ?? -Infinity) && value <= (most ?? Infinity) ? 'met   ' : 'MISSED';
}

/** The figures as a table: a column for each database, and how many times the first one's value the others' are. */
export function tableOf(measured: readonly DatabaseFigures[]): string {
  const [first, ...others] = measured;
  if (!first) return '';
  const head = [
    ''.padEnd(WIDTHS.name),
    'bar'.padStart(WIDTHS.bar),
    ...measured.map(({ database }) => `${database}       `.padStart(WIDTHS.value)),
    ...others.map(({ database }) => `${database} / ${first.database}`.padStart(WIDTHS.value)),
  ];
  const lines = first.figures.map((figure, row) => {
    const cells = measured.map(({ figures }) => figures[row] ?? figure);
    return [
      `${figure.name}, ${figure.unit}`.padEnd(WIDTHS.name),
      barOf(figure).padStart(WIDTHS.bar),
      ...cells.map((cell) => `${spell(cell.value)} ${verdictOf(cell)}`.padStart(WIDTHS.value)),
      ...cells.slice(1).map(({ value }) => `× ${spell(value / figure.value)}`.padStart(WIDTHS.value)),
    ].join('');
  });
  return [head.join('').trimEnd(), ...lines.map((line) => line.trimEnd())].join('\n');
}
