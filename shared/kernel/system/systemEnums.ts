import { registerEnumType } from 'type-graphql';
import { namesOf } from '../graph/enums';

export const SystemStateEnum = namesOf('DRAFT', 'PUBLISHED');
export const SystemEntryKindEnum = namesOf('REQUIRED', 'PLANNED', 'EXISTING');

registerEnumType(SystemStateEnum, {
  name: 'SystemState',
  description: 'Whether a version of a standard-system tree may still be changed 体系表状态.',
});
registerEnumType(SystemEntryKindEnum, {
  name: 'SystemEntryKind',
  description:
    'Why an entry is in the standard-system tree 条目类别: the system requires a standard there 应有, one is planned 拟制定, one belongs there without being required 现有.',
});
