import { registerEnumType } from 'type-graphql';

/** Theme of the plan it serves. Source: the plan, chapter 2 (2): 工业基础、智能制造、绿色制造、制造业服务化, 消费品. */
export const ManufacturingTheme = {
  INDUSTRIAL_FOUNDATION: 'INDUSTRIAL_FOUNDATION',
  SMART: 'SMART',
  GREEN: 'GREEN',
  SERVICE_ORIENTED: 'SERVICE_ORIENTED',
  CONSUMER_GOODS: 'CONSUMER_GOODS',
} as const;
export type ManufacturingTheme = keyof typeof ManufacturingTheme;
registerEnumType(ManufacturingTheme, {
  name: 'ManufacturingTheme',
  description: 'Theme of the plan it serves 主题: 工业基础、智能制造、绿色制造、服务型制造、消费品.',
});
