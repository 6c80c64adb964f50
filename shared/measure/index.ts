export { comparisonProblems } from './comparisonProblems';
export {
  compareQuantities,
  convertQuantity,
  measuresTheSame,
  multiplyQuantities,
  subtractQuantity,
  sumQuantities,
  type Quantity,
} from './Quantity';
export {
  consistencyOf,
  judgeValues,
  type ComparedValues,
  type ComparisonJudgement,
  type ComparisonObstacle,
  type ConsistencyCounts,
  type JudgedValues,
  type StricterDirection,
} from './judgeValues';
export { percentOf } from './percentOf';
export { compareProducts, roundedQuotient } from './products';
export { parseUnit, tryParseUnit, type Unit, type UnitReading } from './parseUnit';
