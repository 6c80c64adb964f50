import { registerEnumType } from 'type-graphql';
import { namesOf } from '../../../shared/kernel/graph/enums';

export const ClaimStateEnum = namesOf('CLAIMED', 'GRANTED', 'REFUSED');
export type ClaimState = keyof typeof ClaimStateEnum;

registerEnumType(ClaimStateEnum, {
  name: 'ClaimState',
  description: 'What has become of a claim 申请状态.',
  valuesConfig: {
    CLAIMED: { description: 'It has not been decided 待审.' },
    GRANTED: { description: 'It was granted 已补助.' },
    REFUSED: { description: 'It was refused, with a reason 不予补助.' },
  },
});
