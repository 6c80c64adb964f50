import { fieldProblem, repeatProblems, type FieldProblem } from '../../../shared/errors';
import type { AgricultureStage, AgricultureStep } from '../agricultureEnums';
import type { FarmBranch, FarmCategory } from './chainEnums';

/** A place of the chain: one step may stand in several stages, as management does. */
export interface ChainPlace {
  readonly stage: AgricultureStage;
  readonly step: AgricultureStep;
}

/** A place that a rule of the chain knows. */
export interface RuledPlace extends ChainPlace {
  /** What the step is called for such a product, e.g. 捕捞分级. */
  readonly label: string;
  readonly required: boolean;
}

/** A standard that serves a product at a place. */
export interface PlacedStandard extends ChainPlace {
  readonly standardCode: string;
}

/** A place with the numbers that serve it. */
export interface ServedPlace extends ChainPlace {
  readonly label: string | null;
  readonly required: boolean;
  readonly codes: readonly string[];
}

const branches: Readonly<Record<FarmCategory, FarmBranch>> = {
  VEGETABLES: 'HORTICULTURE',
  FRUIT: 'HORTICULTURE',
  TEA: 'HORTICULTURE',
  FLOWERS: 'HORTICULTURE',
  MAMMALS: 'LIVESTOCK',
  POULTRY: 'LIVESTOCK',
  CRABS: 'AQUACULTURE',
  SHRIMPS: 'AQUACULTURE',
  FISH: 'AQUACULTURE',
};

/** The branch a kind of product belongs to. Source: the plan, chapter 2 (4). */
export const branchOf = (category: FarmCategory): FarmBranch => branches[category];

const nameOf = ({ stage, step }: ChainPlace): string => `${stage} ${step}`;

/**
 * The places of a product's chain: those of its rule, in the rule's order, then those that only its standards name, which
 * nothing requires. Source: the rule of the chain, a row that names its own; the plan, chapter 2 (4) 3: 覆盖生产、加工全过程.
 */
export function servedPlaces(
  ruled: readonly RuledPlace[],
  standards: readonly PlacedStandard[],
): ServedPlace[] {
  const codes = new Map<string, string[]>();
  for (const each of standards)
    codes.set(nameOf(each), [...(codes.get(nameOf(each)) ?? []), each.standardCode]);
  const known = new Set(ruled.map(nameOf));
  const others = standards.filter(
    (each, index) =>
      !known.has(nameOf(each)) && standards.findIndex((other) => nameOf(other) === nameOf(each)) === index,
  );
  return [...ruled, ...others.map((place) => ({ ...place, label: null, required: false }))].map(
    ({ stage, step, label, required }) => ({
      stage,
      step,
      label,
      required,
      codes: codes.get(nameOf({ stage, step })) ?? [],
    }),
  );
}

/** A place whose state of coverage on a day is known. */
export interface JudgedPlace {
  readonly required: boolean;
  readonly state: 'COVERED' | 'ELSEWHERE' | 'MISSING';
}

/** Whether a place is a gap: its product's rule requires it, and no standard is in force. Source: as above. */
export const isGap = ({ required, state }: JudgedPlace): boolean => required && state === 'MISSING';

/** Whether a whole stage is empty: no place of it has a standard, required or not. Source: this project's own. */
export const isEmptyStage = (places: readonly JudgedPlace[]): boolean =>
  places.every(({ state }) => state === 'MISSING');

/** What is wrong with a rule of the chain: it names a place once, and requires something. */
export function ruleProblems(steps: readonly RuledPlace[]): FieldProblem[] {
  const required = steps.some((each) => each.required);
  return [
    ...(required ? [] : [fieldProblem('steps', steps.length, 'must require at least one step')]),
    ...repeatProblems('steps', steps.map(nameOf)),
  ];
}

interface ProductFacts {
  readonly category: FarmCategory;
  readonly localBreed: boolean;
  readonly standards: readonly PlacedStandard[];
}

/** What is wrong with a product: a standard is named once at a place, and only animals have breeds. */
export function productProblems({ category, localBreed, standards }: ProductFacts): FieldProblem[] {
  const hasBreeds = branchOf(category) === 'LIVESTOCK';
  const names = standards.map((each) => `${nameOf(each)} ${each.standardCode}`);
  return [
    ...(localBreed && !hasBreeds ? [fieldProblem('localBreed', localBreed, 'is for farm animals only')] : []),
    ...repeatProblems('standards', names),
  ];
}

/** What is wrong with a product beside its rule: the rule is for products of its branch. Source: the plan, chapter 2 (4): each branch has steps of its own. */
export function branchProblems(
  { category, ruleKey }: Pick<ProductFacts, 'category'> & { readonly ruleKey: string },
  { branch }: { readonly branch: FarmBranch },
): FieldProblem[] {
  const own = branchOf(category);
  return branch === own ? [] : [fieldProblem('ruleKey', ruleKey, `is for ${branch}, not for ${own}`)];
}
