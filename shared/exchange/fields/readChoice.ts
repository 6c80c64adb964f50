import type { Provenance, StandardLevel, StandardNature } from '../../kernel/catalogue/StandardFacts';
import type { StandardStatus } from '../../kernel/catalogue/standardRules';
import type { Refusals } from './Refusals';
import { readText } from './readText';

/** The words for each value of a closed list, as agencies and portals write them. */
export type Words<Value extends string> = Readonly<Record<string, Value>>;

export const levelWords: Words<StandardLevel> = {
  NATIONAL: 'NATIONAL',
  SECTOR: 'SECTOR',
  LOCAL: 'LOCAL',
  GROUP: 'GROUP',
  ENTERPRISE: 'ENTERPRISE',
  METROLOGY: 'METROLOGY',
  INTERNATIONAL: 'INTERNATIONAL',
  国家标准: 'NATIONAL',
  行业标准: 'SECTOR',
  地方标准: 'LOCAL',
  团体标准: 'GROUP',
  企业标准: 'ENTERPRISE',
  计量: 'METROLOGY',
  国际: 'INTERNATIONAL',
  国际标准: 'INTERNATIONAL',
};

export const natureWords: Words<StandardNature> = {
  MANDATORY: 'MANDATORY',
  RECOMMENDED: 'RECOMMENDED',
  VOLUNTARY: 'RECOMMENDED',
  GUIDANCE: 'GUIDANCE',
  强制性: 'MANDATORY',
  推荐性: 'RECOMMENDED',
  自愿性: 'RECOMMENDED',
  指导性: 'GUIDANCE',
};

export const statusWords: Words<StandardStatus> = {
  IN_FORCE: 'IN_FORCE',
  UPCOMING: 'UPCOMING',
  WITHDRAWN: 'WITHDRAWN',
  ABOLISHED: 'WITHDRAWN',
  SUPERSEDED: 'WITHDRAWN',
  现行: 'IN_FORCE',
  即将实施: 'UPCOMING',
  废止: 'WITHDRAWN',
  作废: 'WITHDRAWN',
  被代替: 'WITHDRAWN',
};

export const provenanceWords: Words<Provenance> = { SOURCED: 'SOURCED', SYNTHETIC: 'SYNTHETIC' };

/** The value that a word stands for, in whatever case; null where the cell is empty. */
export function readChoice<Value extends string>(
  field: string,
  value: unknown,
  words: Words<Value>,
  refusals: Refusals,
): Value | null {
  const word = readText(field, value, refusals);
  if (word === null) return null;
  const choice = Object.hasOwn(words, word.toUpperCase()) ? words[word.toUpperCase()] : undefined;
  if (choice) return choice;
  refusals.refuse(field, value, `must be one of ${[...new Set(Object.values(words))].join(', ')}`);
  return null;
}
