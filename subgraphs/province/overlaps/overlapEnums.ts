import { registerEnumType } from 'type-graphql';
import { namesOf } from '../../../shared/kernel/graph/enums';
import type { OverlapKind } from './overlapKinds';
import type { OverlapState } from './overlapStates';
import type { SubjectRelation } from './subjectRules';

export const OverlapKindEnum: { readonly [Kind in OverlapKind]: Kind } = {
  LOOSER_THAN_MANDATORY: 'LOOSER_THAN_MANDATORY',
  VALUES_DIFFER: 'VALUES_DIFFER',
  WITHDRAWN_REFERENCE: 'WITHDRAWN_REFERENCE',
  SAME_SUBJECT: 'SAME_SUBJECT',
};
registerEnumType(OverlapKindEnum, {
  name: 'OverlapKind',
  description: 'What may be wrong between two standards 重复交叉类别.',
  valuesConfig: {
    LOOSER_THAN_MANDATORY: {
      description: 'One lets through more than a mandatory national one 低于强制性国家标准.',
    },
    VALUES_DIFFER: { description: 'They set different values for the same matter 指标不一致.' },
    WITHDRAWN_REFERENCE: {
      description: 'One cites, by its year, the other, which is withdrawn 引用已废止标准.',
    },
    SAME_SUBJECT: { description: 'Their subjects are much the same 重复交叉.' },
  },
});

export const SubjectRelationEnum: { readonly [Relation in SubjectRelation]: Relation } = {
  SAME: 'SAME',
  WITHIN: 'WITHIN',
};
registerEnumType(SubjectRelationEnum, {
  name: 'SubjectRelation',
  description: 'How two subjects lie to each other: the same, or one within the other 对象关系: 相同、包含.',
});

export const OverlapVerdictEnum = namesOf(
  'NOT_AN_OVERLAP',
  'COORDINATED',
  'TO_MERGE',
  'TO_REVISE',
  'REOPENED',
);
export type OverlapVerdict = keyof typeof OverlapVerdictEnum;
registerEnumType(OverlapVerdictEnum, {
  name: 'OverlapVerdict',
  description: 'What is to become of something found between two standards 处理意见.',
  valuesConfig: {
    NOT_AN_OVERLAP: { description: 'They are about different things 不属重复.' },
    COORDINATED: { description: 'Both stay, and their sectors have agreed how 已协调.' },
    TO_MERGE: { description: 'They are to become one 拟整合.' },
    TO_REVISE: { description: 'One of them is to be revised 拟修订.' },
    REOPENED: { description: 'An earlier decision no longer holds 重新审议.' },
  },
});

export const OverlapStateEnum: { readonly [State in OverlapState]: State } = {
  OPEN: 'OPEN',
  TO_BE_RESOLVED: 'TO_BE_RESOLVED',
  SET_ASIDE: 'SET_ASIDE',
};
registerEnumType(OverlapStateEnum, {
  name: 'OverlapState',
  description:
    'Whether something found between two standards waits for a decision, is to be resolved, or was set aside 处理状态: 待处理、待整合修订、已搁置.',
});
