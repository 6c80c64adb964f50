import { badInput } from '../../../shared/errors';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { countingProblems } from '../counting/countingProblems';
import type { CountingRuleFact } from './CountingRuleFact';
import { exampleRules } from './builtIn/examples';
import { institutionRules } from './builtIn/institutions';
import { selfDeclarationRules } from './builtIn/selfDeclarations';
import { standardRules } from './builtIn/standards';

/** Refuses a rule that names what is not known. @throws BAD_USER_INPUT */
function checked(rule: CountingRuleFact): CountingRuleFact {
  const problems = countingProblems(rule.counting, `${rule.key}.counting`);
  if (problems.length > 0) throw badInput(...problems);
  return rule;
}

/** The rules that come with the project, the versions of each in order; later ones are registered. */
export const countingRules: readonly CountingRuleFact[] = [
  ...standardRules,
  ...institutionRules,
  ...selfDeclarationRules,
  ...exampleRules,
].map(checked);

/** The rule that is valid on a day: the latest of those that began; null before the first. */
export function ruleValidOn<Rule extends Pick<CountingRuleFact, 'validFrom'>>(
  rules: readonly Rule[],
  day: PlainDate,
): Rule | null {
  const begun = rules.filter(({ validFrom }) => validFrom <= day);
  return [...begun].sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null;
}
