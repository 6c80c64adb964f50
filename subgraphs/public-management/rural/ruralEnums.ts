import { registerEnumType } from 'type-graphql';

/** Rural services that the plan standardizes. Source: the plan, chapter 2 (6) 3: 村级公共服务、农村人居环境、农村产权交易、农村电子商务. */
export const RuralService = {
  VILLAGE_PUBLIC_SERVICE: 'VILLAGE_PUBLIC_SERVICE',
  HUMAN_SETTLEMENT: 'HUMAN_SETTLEMENT',
  PROPERTY_RIGHTS_TRADING: 'PROPERTY_RIGHTS_TRADING',
  E_COMMERCE: 'E_COMMERCE',
} as const;
export type RuralService = keyof typeof RuralService;
registerEnumType(RuralService, {
  name: 'RuralService',
  description: 'Rural service 农村公共服务: 村级公共服务、农村人居环境、农村产权交易、农村电子商务.',
});

/** The services, in the plan's order. */
export const ruralServices = Object.keys(RuralService) as RuralService[];
