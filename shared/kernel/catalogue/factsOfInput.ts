import { badInput, fieldProblem, DomainError, type FieldProblem } from '../../errors';
import { StandardNumber } from '../../numbers';
import { codeLists } from '../../reference';
import type { ReferenceFact, ReplacementFact, StandardFacts } from './StandardFacts';
import { silentFacts } from './silentFacts';
import type { DraftingInput, ReferenceInput, ReplacementInput, StandardDetailsInput } from './standardInputs';

/** Collects what is wrong with an input, so that one answer names every bad field. */
class Problems {
  readonly found: FieldProblem[] = [];

  /** The number in normal form, or the text as given when it is none. */
  code(field: string, text: string): string {
    const parsed = StandardNumber.tryParse(text);
    if ('number' in parsed) return parsed.number.code;
    this.found.push(fieldProblem(field, text, parsed.reason));
    return text;
  }

  /** A region's code, checked against GB/T 2260. */
  region(field: string, code: string): string {
    if (!codeLists().regions.has(code))
      this.found.push(fieldProblem(field, code, 'is no region of GB/T 2260 known here'));
    return code;
  }

  raise(): void {
    if (this.found.length > 0) throw badInput(...this.found);
  }
}

function replacementFacts(
  problems: Problems,
  field: string,
  inputs: readonly ReplacementInput[],
): ReplacementFact[] {
  return inputs.map(({ code, partial }, index) => ({
    code: problems.code(`${field}[${String(index)}].code`, code),
    partial: partial ?? false,
  }));
}

function referenceFacts(problems: Problems, inputs: readonly ReferenceInput[]): ReferenceFact[] {
  return inputs.map(({ code, clause }, index) => {
    const normal = problems.code(`references[${String(index)}].code`, code);
    const parsed = StandardNumber.tryParse(normal);
    return { code: normal, dated: 'number' in parsed && parsed.number.isDated, clause: clause ?? null };
  });
}

function draftingFacts(inputs: readonly DraftingInput[]): StandardFacts['drafting'] {
  return inputs.map(({ name, creditCode, role }, index) => ({
    name: name.trim(),
    creditCode: creditCode ?? null,
    role: role ?? (index === 0 ? 'LEAD' : 'PARTICIPANT'),
  }));
}

/** Facts that a sector's own fields bring. */
export type OwnFacts = StandardFacts['own'];

type Detailed = Partial<Pick<StandardDetailsInput, keyof StandardDetailsInput>>;

/** The facts that an update names; what it leaves out stays as it is, what it sets to null is cleared. */
export function changedFacts(
  input: Detailed & { readonly title?: string | null },
  own: OwnFacts,
): Partial<Omit<StandardFacts, 'code'>> {
  const problems = new Problems();
  const { title, level, nature, region, committee, drafting, adoptions, replaces, references, provenance } =
    input;
  const changed: { -readonly [Key in keyof StandardFacts]?: StandardFacts[Key] } = {};
  for (const key of ['titleEn', 'issuedOn', 'effectiveOn', 'competentDepartment', 'source'] as const) {
    if (input[key] !== undefined) changed[key] = input[key];
  }
  for (const key of ['ics', 'ccs', 'industries'] as const) {
    if (input[key] !== undefined) changed[key] = input[key] ?? [];
  }
  if (title != null) changed.title = title.trim();
  if (level != null) changed.level = level;
  if (nature != null) changed.nature = nature;
  if (provenance != null) changed.provenance = provenance;
  if (region !== undefined) changed.region = region === null ? null : problems.region('region', region);
  if (committee !== undefined)
    changed.committee = committee && { code: committee.code ?? null, name: committee.name };
  if (drafting !== undefined) changed.drafting = draftingFacts(drafting ?? []);
  if (adoptions !== undefined)
    changed.adoptions = (adoptions ?? []).map(({ document, degree }) => ({ document, degree }));
  if (replaces !== undefined) changed.replaces = replacementFacts(problems, 'replaces', replaces ?? []);
  if (references !== undefined) changed.references = referenceFacts(problems, references ?? []);
  problems.raise();
  return { ...changed, own };
}

/** The facts of a registration. @throws BAD_USER_INPUT naming every bad field */
export function registeredFacts(
  input: Detailed & { readonly code: string; readonly title: string },
  own: OwnFacts,
): StandardFacts {
  const number = parsedCode(input.code);
  const region =
    number.regionCode !== null && codeLists().regions.has(number.regionCode) ? number.regionCode : null;
  return {
    ...silentFacts,
    code: number.code,
    title: input.title.trim(),
    level: number.level,
    nature: number.nature,
    region,
    provenance: 'SOURCED',
    ...changedFacts(input, own),
    own,
  };
}

/** What takes the place of a withdrawn standard. @throws BAD_USER_INPUT */
export function successorFacts(inputs: readonly ReplacementInput[]): ReplacementFact[] {
  const problems = new Problems();
  const facts = replacementFacts(problems, 'replacedBy', inputs);
  problems.raise();
  return facts;
}

function parsedCode(code: string): StandardNumber {
  try {
    return StandardNumber.parse(code);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw badInput(fieldProblem('code', code, error.extensions.fields?.[0]?.problem ?? error.message));
  }
}
