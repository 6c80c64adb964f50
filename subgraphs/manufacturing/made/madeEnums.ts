import { registerEnumType } from 'type-graphql';
import { ManufacturingTheme } from '../manufacturingEnums';

/** The themes, in the plan's order. Source: the plan, chapter 2 (2): 工业基础、智能制造、绿色制造, 服务化转型, 消费品标准升级. */
export const manufacturingThemes = Object.keys(ManufacturingTheme) as ManufacturingTheme[];

/** Part that a member has in an alliance. */
export const AllianceRole = { LEAD: 'LEAD', MEMBER: 'MEMBER' } as const;
export type AllianceRole = keyof typeof AllianceRole;
registerEnumType(AllianceRole, {
  name: 'AllianceRole',
  description: 'Part in an alliance 联盟角色: 牵头、成员.',
});
