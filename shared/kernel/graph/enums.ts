import { registerEnumType } from 'type-graphql';

/** An enum whose values are their own names. */
export function namesOf<const Names extends readonly string[]>(
  ...names: Names
): { [Name in Names[number]]: Name } {
  return Object.fromEntries(names.map((name) => [name, name])) as { [Name in Names[number]]: Name };
}

/** The values of a field's type, where it is an enum: an object, while scalars and classes are functions or parse values. */
export function valuesOfEnum(type: unknown): string[] | null {
  return typeof type === 'object' && type !== null && !('parseValue' in type) ? Object.keys(type) : null;
}

export const StandardLevelEnum = namesOf(
  'INTERNATIONAL',
  'NATIONAL',
  'SECTOR',
  'LOCAL',
  'GROUP',
  'ENTERPRISE',
  'METROLOGY',
);
export const StandardNatureEnum = namesOf('MANDATORY', 'RECOMMENDED', 'GUIDANCE');
export const StandardStatusEnum = namesOf('UPCOMING', 'IN_FORCE', 'WITHDRAWN');
export const StandardMakingEnum = namesOf('NEW', 'REVISED', 'PARTLY_REVISED');
export const StandardOrderFieldEnum = namesOf(
  'RELEVANCE',
  'CODE',
  'TITLE',
  'ISSUED_ON',
  'EFFECTIVE_ON',
  'NEXT_REVIEW_ON',
);
export const DirectionEnum = namesOf('ASC', 'DESC');
export const AdoptionDegreeEnum = namesOf('IDT', 'MOD', 'NEQ');
export const DraftingRoleEnum = namesOf('LEAD', 'PARTICIPANT');
export const ReviewConclusionEnum = namesOf('CONTINUE', 'REVISE', 'WITHDRAW');
export const ProvenanceEnum = namesOf('SOURCED', 'SYNTHETIC');
export const ClassificationSchemeEnum = namesOf('ICS', 'CCS', 'GBT4754');
export const TextAvailabilityEnum = namesOf('FREE', 'READ_ONLINE', 'TITLE_ONLY', 'FROM_ISSUER');
export const ChangeActionEnum = namesOf('REGISTER', 'UPDATE', 'ADVANCE', 'WITHDRAW', 'REVIEW');
export const EntityKindEnum = namesOf(
  'STANDARD',
  'PILOT',
  'PROJECT',
  'SYSTEM',
  'EVALUATION',
  'PROPOSAL',
  'COMMENT',
  'SECTOR_RECORD',
);

registerEnumType(StandardLevelEnum, {
  name: 'StandardLevel',
  description: 'Who issues the standard 标准层级.',
});
registerEnumType(StandardNatureEnum, {
  name: 'StandardNature',
  description: 'Whether the standard binds 标准性质.',
});
registerEnumType(StandardStatusEnum, {
  name: 'StandardStatus',
  description:
    'State on a day, derived from the dates 标准状态: upcoming 即将实施, in force 现行, withdrawn 废止.',
});
registerEnumType(StandardMakingEnum, {
  name: 'StandardMaking',
  description:
    'How a standard came about 制修订方式: new 制定, replacing nothing; revised 修订, replacing at least one as a whole; partly revised 部分修订, replacing others in part only.',
});
registerEnumType(StandardOrderFieldEnum, {
  name: 'StandardOrderField',
  description: 'What a list is ordered by 排序.',
});
registerEnumType(DirectionEnum, { name: 'Direction', description: 'Ascending or descending.' });
registerEnumType(AdoptionDegreeEnum, {
  name: 'AdoptionDegree',
  description:
    'How closely an international document is adopted 采标程度: identical, modified, not equivalent.',
});
registerEnumType(DraftingRoleEnum, {
  name: 'DraftingRole',
  description: 'Leading or joining the drafting 主导/参与.',
});
registerEnumType(ReviewConclusionEnum, {
  name: 'ReviewConclusion',
  description: 'What a review concluded 复审结论.',
});
registerEnumType(ProvenanceEnum, {
  name: 'Provenance',
  description: 'Whether a row was read in a source or made up for demonstration 数据来源性质.',
});
registerEnumType(ClassificationSchemeEnum, {
  name: 'ClassificationScheme',
  description: 'International (ICS), Chinese (CCS) or industry (GB/T 4754) classification 分类体系.',
});
registerEnumType(TextAvailabilityEnum, {
  name: 'TextAvailability',
  description:
    'Where a text can be had 文本获取: free of charge, to read online, only its title (copyright of an adopted document), from its issuer.',
});
registerEnumType(ChangeActionEnum, {
  name: 'ChangeAction',
  description: 'What was done to a record 变更动作.',
});
registerEnumType(EntityKindEnum, {
  name: 'EntityKind',
  description:
    'What kind of record was changed 记录类型; SYSTEM is a version of the standard-system tree, SECTOR_RECORD is a row of a register that only this sector keeps.',
});
