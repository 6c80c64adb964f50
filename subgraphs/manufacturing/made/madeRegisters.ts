import { defineRegister } from '../../../shared/kernel';
import { AllianceStandard, IndustryAlliance, IndustryAllianceMember } from './IndustryAlliance';
import { allianceProblems, markProblems } from './madeRules';
import { ProductMark } from './ProductMark';
import { StrategicIndustry } from './StrategicIndustry';

export const strategicIndustries = defineRegister({
  Row: StrategicIndustry,
  name: 'strategicIndustries',
  description: 'Industries that the province counts on 战略性新兴产业.',
  // Standards tell their industry by its name: of two that share one, each would count the other's.
  unique: ['name'],
});

export const productMarks = defineRegister({
  Row: ProductMark,
  name: 'productMarks',
  description: 'Marks awarded to products for the standards they meet 江苏制造标识.',
  forms: { standardCode: 'STANDARD_NUMBER', regionCode: 'REGION', creditCode: 'CREDIT_CODE' },
  refers: { industryKey: 'strategicIndustries' },
  filters: ['theme', 'industryKey', 'standardCode', 'regionCode'],
  facets: ['theme', 'industryKey'],
  check: (facts, { today }) => markProblems(facts, today),
});

/** Who is in an alliance. */
export const allianceMembers = {
  Item: IndustryAllianceMember,
  description: 'Its members, who leads among them 联盟成员.',
  most: 200,
  forms: { creditCode: 'CREDIT_CODE' },
} as const;

/** The standards that an alliance develops. */
export const allianceStandards = {
  Item: AllianceStandard,
  description: 'Standards that its members develop together 协同研制标准.',
  most: 200,
} as const;

export const industryAlliances = defineRegister({
  Row: IndustryAlliance,
  name: 'industryAlliances',
  description: 'Bodies that develop standards of an industry together 产业联盟.',
  lists: { members: allianceMembers, standards: allianceStandards },
  refers: { industryKey: 'strategicIndustries' },
  filters: ['theme', 'industryKey'],
  facets: ['theme', 'industryKey'],
  check: (facts, { today }) => allianceProblems(facts, today),
});
