import type { StandardLevel, StandardNature } from '../../kernel/catalogue/StandardFacts';

/** What a prefix says of the standards numbered under it. */
export interface StateFamily {
  readonly level: StandardLevel;
  /** Without a mark behind the prefix; `/T` recommends and `/Z` guides in every family. */
  readonly nature: StandardNature;
  /** Its numbers may carry a class letter before (`D20`) or a revision letter behind (`9001C`). */
  readonly lettered: boolean;
  /** It knows the marks `/T` and `/Z`. */
  readonly marked: boolean;
}

const NATIONAL: StateFamily = { level: 'NATIONAL', nature: 'MANDATORY', lettered: false, marked: true };
const SECTOR: StateFamily = { level: 'SECTOR', nature: 'MANDATORY', lettered: false, marked: true };

/**
 * Sector prefixes in use. Source: the list of sector codes (行业标准代号) of the Standardization Administration; after the
 * reform of 2018 also GC 储备, KA 矿山安全, MR 市场监管, RF 人民防空, XF 消防, YJ 应急管理.
 */
const SECTOR_PREFIXES =
  'AQ BB CB CH CJ CY DA DB DL DZ EJ FZ GA GC GH GM GY HG HJ HS HY JB JC JG JR JT JY KA LB LD LS LY MH MR MT MZ NB NY ' +
  'QC QB QX RB RF SB SC SF SH SJ SL SN SW SY TB TD TJ TY WB WH WJ WM WS WW XB XF YB YC YD YJ YS YY YZ ZY';

/** Engineering and ministry series that stand beside the two-letter codes, retired ones that are still cited included. */
const SECTOR_SERIES = 'CBM CJJ DLGJ GHZB GWKB GWPB HGJ JGJ JJ SBJ SDJ SHJ SYJ TBJ YBJ YDC YDJ YSJ 建标';

/** Sector prefixes whose numbers carry letters: aviation, space, and the class letters of road and waterway works. */
const LETTERED_SECTOR_PREFIXES = 'HB QJ JTG JTJ JTS';

function familiesOf(prefixes: string, family: StateFamily): [string, StateFamily][] {
  return prefixes.split(' ').map((prefix) => [prefix, family]);
}

/**
 * The prefixes of standards that the state issues, and what each says. GBZ (occupational health) and GBJ (engineering)
 * are national by their names: 国家职业卫生标准, 工程建设国家标准; GJB is 国家军用标准. CECS is what the association for
 * engineering construction printed before group standards had a `T/`.
 * Source: Standardization Law (2017), articles 10 to 12; Law on Occupational Diseases, article 12.
 */
export const stateFamilies: ReadonlyMap<string, StateFamily> = new Map([
  ...familiesOf('GB GBJ GBZ', NATIONAL),
  ...familiesOf('GJB', { ...NATIONAL, lettered: true }),
  ...familiesOf(SECTOR_PREFIXES, SECTOR),
  ...familiesOf(SECTOR_SERIES, SECTOR),
  ...familiesOf(LETTERED_SECTOR_PREFIXES, { ...SECTOR, lettered: true }),
  ...familiesOf('TSG', { ...SECTOR, lettered: true, marked: false }),
  ...familiesOf('CECS', { ...SECTOR, level: 'GROUP', nature: 'RECOMMENDED', marked: false }),
]);
