import { registerEnumType } from 'type-graphql';

/** Part of the sector it belongs to. Source: the plan, chapter 2 (3): 节能, 环保, 碳排放, 绿色循环, 监测, 交通, 城镇化, 水利, 节约型城乡建设. */
export const EcologySubsystem = {
  ENERGY_SAVING: 'ENERGY_SAVING',
  EMISSION_CONTROL: 'EMISSION_CONTROL',
  CARBON: 'CARBON',
  CIRCULAR_ECONOMY: 'CIRCULAR_ECONOMY',
  MONITORING: 'MONITORING',
  TRANSPORT: 'TRANSPORT',
  URBANISATION: 'URBANISATION',
  WATER_CONSERVANCY: 'WATER_CONSERVANCY',
  GREEN_BUILDING: 'GREEN_BUILDING',
} as const;
export type EcologySubsystem = keyof typeof EcologySubsystem;
registerEnumType(EcologySubsystem, {
  name: 'EcologySubsystem',
  description:
    'Part of the sector it belongs to 子体系: 节能、排放控制、碳排放、循环经济、监测、交通、城镇化、水利、绿色建筑.',
});
