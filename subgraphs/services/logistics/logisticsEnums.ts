import { registerEnumType } from 'type-graphql';

/** Where goods are gathered, kept cold or handed out. Source: the plan, chapter 2 (5) 1: 物流设施设备、停靠和装卸站点. */
export const LogisticsFacilityKind = {
  HUB: 'HUB',
  COLD_STORE: 'COLD_STORE',
  DELIVERY_STATION: 'DELIVERY_STATION',
} as const;
export type LogisticsFacilityKind = keyof typeof LogisticsFacilityKind;
registerEnumType(LogisticsFacilityKind, {
  name: 'LogisticsFacilityKind',
  description: 'Kind of logistics facility 物流设施类别: 物流枢纽（园区）、冷库、末端配送站.',
});

/** What capacity is told in. */
export const LogisticsCapacityUnit = {
  TONNES_PER_YEAR: 'TONNES_PER_YEAR',
  TONNES: 'TONNES',
  CUBIC_METRES: 'CUBIC_METRES',
  PARCELS_PER_DAY: 'PARCELS_PER_DAY',
} as const;
export type LogisticsCapacityUnit = keyof typeof LogisticsCapacityUnit;
registerEnumType(LogisticsCapacityUnit, {
  name: 'LogisticsCapacityUnit',
  description: 'Unit of capacity 能力单位: 吨/年、吨、立方米、件/日.',
});

/** Links of a cold chain, from the farm to the door. Source: the plan, chapter 2 (5) 1: 冷链物流; the links are this project's own. */
export const ColdChainStep = {
  PRE_COOLING: 'PRE_COOLING',
  STORAGE: 'STORAGE',
  TRANSPORT: 'TRANSPORT',
  DELIVERY: 'DELIVERY',
} as const;
export type ColdChainStep = keyof typeof ColdChainStep;
registerEnumType(ColdChainStep, {
  name: 'ColdChainStep',
  description: 'Step of a cold chain 冷链环节: 产地预冷（暂养）、贮藏、运输、配送.',
});

/** The steps, in their order. */
export const coldChainSteps = Object.keys(ColdChainStep) as ColdChainStep[];
