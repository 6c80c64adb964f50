import { registerEnumType } from 'type-graphql';
import { namesOf } from '../graph/enums';

export const ClauseFindingEnum = namesOf('CONFORMING', 'NON_CONFORMING', 'NOT_APPLICABLE');
export type ClauseFinding = keyof typeof ClauseFindingEnum;

export const InspectionVerdictEnum = namesOf('CONFORMING', 'NON_CONFORMING', 'NOT_APPLICABLE');
export type InspectionVerdict = keyof typeof InspectionVerdictEnum;

export const RectificationEnum = namesOf('NOT_NEEDED', 'OPEN', 'OVERDUE', 'DONE');
export type Rectification = keyof typeof RectificationEnum;

registerEnumType(ClauseFindingEnum, {
  name: 'ClauseFinding',
  description: 'Whether a clause is kept 条款符合性.',
  valuesConfig: {
    CONFORMING: { description: 'The clause is kept 符合.' },
    NON_CONFORMING: { description: 'The clause is not kept 不符合.' },
    NOT_APPLICABLE: { description: 'The clause does not concern the body inspected 不适用.' },
  },
});
registerEnumType(InspectionVerdictEnum, {
  name: 'InspectionVerdict',
  description: 'What the findings of an inspection come to 检查结论.',
  valuesConfig: {
    CONFORMING: { description: 'Every clause that applies is kept 合格.' },
    NON_CONFORMING: { description: 'At least one clause is not kept 不合格.' },
    NOT_APPLICABLE: { description: 'No clause that was looked at applies 不适用.' },
  },
});
registerEnumType(RectificationEnum, {
  name: 'Rectification',
  description: 'What has become of the rectification 整改状态.',
  valuesConfig: {
    NOT_NEEDED: { description: 'There is nothing to put right 无需整改.' },
    OPEN: { description: 'It is not done, and not due yet 整改中.' },
    OVERDUE: { description: 'It is not done, and its day has passed 逾期未整改.' },
    DONE: { description: 'It is done 已整改.' },
  },
});
