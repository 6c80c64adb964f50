import { fieldProblem, repeatProblems, type FieldProblem } from '../../errors';
import { checkCreditCode, StandardNumber } from '../../numbers';
import type { DraftingFact, ReviewFact, StandardFacts } from './StandardFacts';
import { longest, textProblem } from './standardTextRules';

function classProblems(field: string, codes: readonly string[]): FieldProblem[] {
  const texts = codes.flatMap((code, index) => textProblem(`${field}[${index}]`, code, longest.classCode));
  return [...texts, ...repeatProblems(field, codes)];
}

/** A list of other standards' numbers: each readable, none the standard itself, none twice. */
function otherNumbers(
  field: string,
  own: StandardNumber | undefined,
  others: readonly { readonly code: string; readonly clause?: string | null }[],
  itself: string,
): FieldProblem[] {
  if (others.length === 0) return [];
  const faults = others.flatMap(({ code }, index) => {
    const at = `${field}[${index}]`;
    const parsed = StandardNumber.tryParse(code);
    if ('reason' in parsed) return [fieldProblem(at, code, parsed.reason)];
    const names = [own?.code, own?.base];
    return names.includes(parsed.number.code) ? [fieldProblem(at, code, itself)] : [];
  });
  return [
    ...faults,
    ...repeatProblems(
      field,
      others.map(({ code, clause }) => (clause ? `${code} ${clause}` : code)),
    ),
  ];
}

function replacementProblems(facts: StandardFacts, own: StandardNumber | undefined): FieldProblem[] {
  if (facts.replaces.length + facts.replacedBy.length === 0) return [];
  const replaced = new Set(facts.replaces.map(({ code }) => code));
  const circles = facts.replacedBy
    .filter(({ code }) => replaced.has(code))
    .map(({ code }) =>
      fieldProblem('replacedBy', code, 'cannot both replace this standard and be replaced by it'),
    );
  return [
    ...otherNumbers('replaces', own, facts.replaces, 'a standard cannot replace itself'),
    ...otherNumbers('replacedBy', own, facts.replacedBy, 'a standard cannot be replaced by itself'),
    ...circles,
  ];
}

function referenceProblems(facts: StandardFacts, own: StandardNumber | undefined): FieldProblem[] {
  const items = facts.references.flatMap(({ code, dated, clause }, index) => {
    const parsed = StandardNumber.tryParse(code);
    const agrees = 'reason' in parsed || parsed.number.isDated === dated;
    const year = dated ? 'the number has no year' : 'the number has a year';
    return [
      ...(agrees ? [] : [fieldProblem(`references[${index}].dated`, dated, year)]),
      ...textProblem(`references[${index}].clause`, clause, longest.clause),
    ];
  });
  return [...otherNumbers('references', own, facts.references, 'a standard cannot cite itself'), ...items];
}

function draftingProblems(drafting: readonly DraftingFact[]): FieldProblem[] {
  const faults = drafting.flatMap(({ name, creditCode }, index) => {
    const checked = creditCode === null ? { ok: true as const } : checkCreditCode(creditCode);
    return [
      ...textProblem(`drafting[${index}].name`, name, longest.name),
      ...(checked.ok ? [] : [fieldProblem(`drafting[${index}].creditCode`, creditCode, checked.reason)]),
    ];
  });
  return [
    ...faults,
    ...repeatProblems(
      'drafting',
      drafting.map(({ name }) => name),
    ),
  ];
}

function adoptionProblems(facts: StandardFacts): FieldProblem[] {
  const faults = facts.adoptions.flatMap(({ document }, index) =>
    textProblem(`adoptions[${index}].document`, document, longest.document),
  );
  return [
    ...faults,
    ...repeatProblems(
      'adoptions',
      facts.adoptions.map(({ document }) => document),
    ),
  ];
}

function reviewProblems(reviews: readonly ReviewFact[]): FieldProblem[] {
  return reviews.flatMap(({ note }, index) => textProblem(`reviews[${index}].note`, note, longest.note));
}

/** What is wrong with the lists of a standard. */
export function listProblems(facts: StandardFacts): FieldProblem[] {
  const parsed = StandardNumber.tryParse(facts.code);
  const own = 'number' in parsed ? parsed.number : undefined;
  return [
    ...classProblems('ics', facts.ics),
    ...classProblems('ccs', facts.ccs),
    ...classProblems('industries', facts.industries),
    ...replacementProblems(facts, own),
    ...referenceProblems(facts, own),
    ...draftingProblems(facts.drafting),
    ...adoptionProblems(facts),
    ...reviewProblems(facts.reviews),
  ];
}
