import { registerEnumType } from 'type-graphql';
import type { ComparisonJudgement, ComparisonObstacle, StricterDirection } from '../../measure';
import { namesOf } from '../graph/enums';

export const StricterDirectionEnum: { readonly [Direction in StricterDirection]: Direction } = namesOf(
  'LOWER',
  'HIGHER',
);
export const ComparisonJudgementEnum: { readonly [Judgement in ComparisonJudgement]: Judgement } = namesOf(
  'STRICTER',
  'EQUAL',
  'LOOSER',
  'INCOMPARABLE',
);
export const ComparisonObstacleEnum: { readonly [Obstacle in ComparisonObstacle]: Obstacle } = namesOf(
  'NO_VALUE',
  'UNKNOWN_UNIT',
  'OTHER_DIMENSION',
);

registerEnumType(StricterDirectionEnum, {
  name: 'StricterDirection',
  description: 'Which value asks more of a product 从严方向: 越低越严、越高越严.',
});
registerEnumType(ComparisonJudgementEnum, {
  name: 'ComparisonJudgement',
  description: 'How our value stands to the foreign one 比对结论: 严于、等同、宽于、不可比.',
});
registerEnumType(ComparisonObstacleEnum, {
  name: 'ComparisonObstacle',
  description: 'Why two values cannot be compared 不可比原因: 一方无指标、单位不识、量纲不同.',
});
