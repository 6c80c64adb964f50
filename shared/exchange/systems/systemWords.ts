import type { SystemEntryKind, SystemState } from '../../kernel/system';
import type { Words } from '../fields/readChoice';
import type { SystemItem } from './systemForm';

export const itemWords: Words<SystemItem> = {
  VERSION: 'VERSION',
  NODE: 'NODE',
  ENTRY: 'ENTRY',
  MOVE: 'MOVE',
  版本: 'VERSION',
  节点: 'NODE',
  标准: 'ENTRY',
  调整: 'MOVE',
};

export const stateWords: Words<SystemState> = {
  DRAFT: 'DRAFT',
  PUBLISHED: 'PUBLISHED',
  草案: 'DRAFT',
  已发布: 'PUBLISHED',
};

export const entryKindWords: Words<SystemEntryKind> = {
  REQUIRED: 'REQUIRED',
  PLANNED: 'PLANNED',
  EXISTING: 'EXISTING',
  应有: 'REQUIRED',
  拟制定: 'PLANNED',
  现有: 'EXISTING',
};
