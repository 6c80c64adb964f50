import { percentOf } from './percentOf';
import { tryParseUnit } from './parseUnit';
import { compareQuantities, measuresTheSame } from './Quantity';

/** Which value of an indicator asks more of a product. */
export type StricterDirection = 'LOWER' | 'HIGHER';

/** How our value stands to the foreign one. */
export type ComparisonJudgement = 'STRICTER' | 'EQUAL' | 'LOOSER' | 'INCOMPARABLE';

/** Why two values cannot be compared. */
export type ComparisonObstacle = 'NO_VALUE' | 'UNKNOWN_UNIT' | 'OTHER_DIMENSION';

/** What our standard and a foreign one ask of one indicator; a value is null where a standard does not limit it. */
export interface ComparedValues {
  readonly ourValue: number | null;
  readonly ourUnit: string;
  readonly foreignValue: number | null;
  readonly foreignUnit: string;
  readonly direction: StricterDirection;
}

/** What comes of an indicator; the obstacle tells why it cannot be compared. */
export interface JudgedValues {
  readonly judgement: ComparisonJudgement;
  readonly obstacle: ComparisonObstacle | null;
}

function obstacleOf({
  ourValue,
  ourUnit,
  foreignValue,
  foreignUnit,
}: ComparedValues): ComparisonObstacle | null {
  if (ourValue === null || foreignValue === null) return 'NO_VALUE';
  if (ourUnit === foreignUnit) return null;
  if ([ourUnit, foreignUnit].some((unit) => 'reason' in tryParseUnit(unit))) return 'UNKNOWN_UNIT';
  return measuresTheSame(ourUnit, foreignUnit) ? null : 'OTHER_DIMENSION';
}

/**
 * How our value stands to the foreign one. Values in one unit are compared as they are, whatever the unit; values in two
 * units are converted without error where both are known and measure the same, and are not comparable where not.
 * Source: the plan, chapter 2 (2) 3: 提高重点领域主要消费品与国际标准的一致性, and chapter 2 (8) 1: 开展大宗进出口商品对比分析; the
 * rule itself is this project's own.
 */
export function judgeValues(compared: ComparedValues): JudgedValues {
  const obstacle = obstacleOf(compared);
  const { ourValue, ourUnit, foreignValue, foreignUnit, direction } = compared;
  if (obstacle !== null || ourValue === null || foreignValue === null)
    return { judgement: 'INCOMPARABLE', obstacle };
  const difference =
    ourUnit === foreignUnit
      ? ourValue - foreignValue
      : compareQuantities({ value: ourValue, unit: ourUnit }, { value: foreignValue, unit: foreignUnit });
  if (difference === 0) return { judgement: 'EQUAL', obstacle: null };
  return { judgement: difference < 0 === (direction === 'LOWER') ? 'STRICTER' : 'LOOSER', obstacle: null };
}

/** How far our standards agree with foreign ones. */
export interface ConsistencyCounts {
  readonly indicators: number;
  readonly comparable: number;
  readonly stricter: number;
  readonly equal: number;
  readonly looser: number;
  readonly incomparable: number;
  /** Of the comparable indicators those at least as strict as abroad, in per cent to one decimal; null where none is comparable. */
  readonly percent: number | null;
}

/** Counts judgements; the consistency rate is (stricter + equal) / comparable. */
export function consistencyOf(judgements: readonly ComparisonJudgement[]): ConsistencyCounts {
  const count = (judgement: ComparisonJudgement) => judgements.filter((each) => each === judgement).length;
  const [stricter, equal, looser] = [count('STRICTER'), count('EQUAL'), count('LOOSER')];
  const comparable = stricter + equal + looser;
  const percent = percentOf(stricter + equal, comparable);
  const incomparable = judgements.length - comparable;
  return { indicators: judgements.length, comparable, stricter, equal, looser, incomparable, percent };
}
