import { registerEnumType } from 'type-graphql';
import type { ChangeKind, DifferenceKind, DocumentStatus, RunState } from './exchangeRules';

export const ExchangeRunStateEnum: { readonly [State in RunState]: State } = {
  OPEN: 'OPEN',
  DIFFERING: 'DIFFERING',
  CLOSED: 'CLOSED',
};
registerEnumType(ExchangeRunStateEnum, {
  name: 'ExchangeRunState',
  description: 'How far a run has come 交换批次状态: 接收中、核对不符、已完成.',
});

export const ExchangeDocumentStatusEnum: { readonly [Status in DocumentStatus]: Status } = {
  DRAFT: 'DRAFT',
  IN_FORCE: 'IN_FORCE',
  WITHDRAWN: 'WITHDRAWN',
};
registerEnumType(ExchangeDocumentStatusEnum, {
  name: 'ExchangeDocumentStatus',
  description: 'What a partner says of a document 文件状态: 草案、现行、废止.',
});

export const ExchangeChangeKindEnum: { readonly [Kind in ChangeKind]: Kind } = {
  ADDED: 'ADDED',
  CHANGED: 'CHANGED',
  DELETED: 'DELETED',
};
registerEnumType(ExchangeChangeKindEnum, {
  name: 'ExchangeChangeKind',
  description: 'How a document differs from what the partner had sent before 变更类型: 新增、变更、删除.',
});

export const ExchangeDifferenceKindEnum: { readonly [Kind in DifferenceKind]: Kind } = {
  MISSING_HERE: 'MISSING_HERE',
  MISSING_THERE: 'MISSING_THERE',
  DIFFERENT: 'DIFFERENT',
};
registerEnumType(ExchangeDifferenceKindEnum, {
  name: 'ExchangeDifferenceKind',
  description: 'How a row of the two sides differs 差异类型: 我方缺少、对方缺少、内容不同.',
});
