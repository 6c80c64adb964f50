import { registerEnumType } from 'type-graphql';
import { namesOf } from '../../../shared/kernel/graph/enums';
import type { ServiceKind, ServiceOrderState } from './serviceOrderRules';

/** What an institution does for its clients. Source: the plan, chapter 2 (1) 3. */
export const ServiceKindEnum: { readonly [Name in ServiceKind]: Name } = namesOf(
  'NOVELTY_SEARCH',
  'INDICATOR_VERIFICATION',
  'IMPACT_EVALUATION',
);
registerEnumType(ServiceKindEnum, {
  name: 'ServiceKind',
  description: 'What an institution does for its clients 服务类别.',
  valuesConfig: {
    NOVELTY_SEARCH: { description: 'Searches what is known of what a text says 标准查新.' },
    INDICATOR_VERIFICATION: { description: 'Verifies key technical indicators 关键技术指标验证.' },
    IMPACT_EVALUATION: { description: 'Evaluates what a standard brought about 标准实施效果评估.' },
  },
});

/** How far an order has come. */
export const ServiceOrderStateEnum: { readonly [Name in ServiceOrderState]: Name } = namesOf(
  'ORDERED',
  'DONE',
  'CANCELLED',
);
registerEnumType(ServiceOrderStateEnum, {
  name: 'ServiceOrderState',
  description: 'How far an order has come 委托状态: 已委托、已完成、已取消.',
});
