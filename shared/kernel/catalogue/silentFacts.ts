import type { StandardFacts } from './StandardFacts';

/** What the record of a standard says of everything that nobody has said anything about. */
export const silentFacts = {
  titleEn: null,
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
} as const satisfies Partial<StandardFacts>;
