import type { StandardFacts } from '../../shared/kernel/catalogue/StandardFacts';
import { StandardNumber } from '../../shared/numbers';

/** The facts of a standard for a test: what its number says, and what the test adds. */
export function standardFacts(given: Partial<StandardFacts> & Pick<StandardFacts, 'code'>): StandardFacts {
  const { code, level, nature } = StandardNumber.parse(given.code);
  return {
    title: '示例 标准',
    titleEn: null,
    level,
    nature,
    issuedOn: null,
    effectiveOn: null,
    withdrawnOn: null,
    ics: [],
    ccs: [],
    industries: [],
    region: null,
    committee: null,
    competentDepartment: null,
    drafting: [],
    adoptions: [],
    replaces: [],
    replacedBy: [],
    references: [],
    reviews: [],
    source: null,
    provenance: 'SYNTHETIC',
    own: {},
    ...given,
    code,
  };
}
