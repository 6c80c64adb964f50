import { registerEnumType } from 'type-graphql';

/** Kind of service 服务领域. */
export const ServiceField = {
  LOGISTICS: 'LOGISTICS',
  TOURISM: 'TOURISM',
  EXPRESS: 'EXPRESS',
  COMMERCE: 'COMMERCE',
  LIFE_SERVICES: 'LIFE_SERVICES',
} as const;
export type ServiceField = keyof typeof ServiceField;
registerEnumType(ServiceField, {
  name: 'ServiceField',
  description: 'Kind of service 服务领域: 物流、旅游、快递、商贸、生活服务.',
});

/** Kind of logistics standard. Source: the plan, chapter 2 (5) 1: 物流信息标准、服务标准和管理标准, 物流设施设备. */
export const LogisticsKind = {
  INFORMATION: 'INFORMATION',
  SERVICE: 'SERVICE',
  MANAGEMENT: 'MANAGEMENT',
  FACILITY: 'FACILITY',
} as const;
export type LogisticsKind = keyof typeof LogisticsKind;
registerEnumType(LogisticsKind, {
  name: 'LogisticsKind',
  description: 'Kind of logistics standard 物流标准类别: 信息、服务、管理、设施设备.',
});

/** Scene of logistics. Source: the plan, chapter 2 (5) 1: 城乡配送、电商物流、冷链物流、逆向物流. */
export const LogisticsScene = {
  URBAN_RURAL_DELIVERY: 'URBAN_RURAL_DELIVERY',
  E_COMMERCE: 'E_COMMERCE',
  COLD_CHAIN: 'COLD_CHAIN',
  REVERSE: 'REVERSE',
} as const;
export type LogisticsScene = keyof typeof LogisticsScene;
registerEnumType(LogisticsScene, {
  name: 'LogisticsScene',
  description: 'Scene of logistics 物流场景: 城乡配送、电商物流、冷链物流、逆向物流.',
});
