import { registerEnumType } from 'type-graphql';
import { namesOf } from '../graph/enums';

export const ReviewCauseEnum = namesOf('AGE', 'CITED_WITHDRAWN', 'LOW_EVALUATION');

registerEnumType(ReviewCauseEnum, {
  name: 'ReviewCauseKind',
  description: 'Why a standard is due for review 复审原因.',
  valuesConfig: {
    AGE: { description: 'Five years have passed since it took effect or was last confirmed 到期.' },
    CITED_WITHDRAWN: { description: 'Something it cites was withdrawn 引用文件废止.' },
    LOW_EVALUATION: { description: 'An evaluation of its implementation was low 实施评价低分.' },
  },
});
