import { registerEnumType } from 'type-graphql';
import { namesOf } from '../../../shared/kernel/graph/enums';

export const PostRoleEnum = namesOf('CHAIR', 'SECRETARY', 'CONVENOR', 'MEMBER');
export type PostRole = keyof typeof PostRoleEnum;

export const PostLevelEnum = namesOf('INTERNATIONAL', 'NATIONAL', 'PROVINCIAL');
export type PostLevel = keyof typeof PostLevelEnum;

export const EventKindEnum = namesOf('EDUCATION', 'TRAINING', 'LECTURE', 'MEDIA', 'EXHIBITION');
export type EventKind = keyof typeof EventKindEnum;

registerEnumType(PostRoleEnum, {
  name: 'PostRole',
  description: 'What somebody is in a standards body 职务: 主任委员、秘书长、召集人、委员.',
});
registerEnumType(PostLevelEnum, {
  name: 'PostLevel',
  description: 'Level of a standards body 组织层级: 国际、国家、省.',
});
registerEnumType(EventKindEnum, {
  name: 'EventKind',
  description:
    'How people are taught standardization, or told of it 活动类型: 学历教育、培训、讲座、媒体、展览.',
});
