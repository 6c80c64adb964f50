import type { EntityManager } from 'typeorm';
import { badField, badInput } from '../../../shared/errors';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { countingProblems } from '../counting/countingProblems';
import { countingRules, ruleValidOn } from './countingRules';
import type { CountingRuleFact } from './CountingRuleFact';
import { ruleOfRow, type CountingRuleRow } from './ruleTable';

/** A rule as it was kept. @throws BAD_USER_INPUT when it names a field that is not known here any more */
function loaded(row: CountingRuleRow): CountingRuleFact {
  const rule = ruleOfRow(row);
  const problems = countingProblems(rule.counting, `${rule.key}.counting`);
  if (problems.length > 0) throw badInput(...problems);
  return rule;
}

/** Every version of every rule: those that come with the project, and those registered. @throws BAD_USER_INPUT */
export async function allRules(manager: EntityManager): Promise<readonly CountingRuleFact[]> {
  const rows = (await manager.query(
    'SELECT * FROM counting_rule ORDER BY ruleKey, version',
  )) as CountingRuleRow[];
  return [...countingRules, ...rows.map(loaded)];
}

/** The version of a rule that is valid on a day. @throws BAD_USER_INPUT naming the field of the day, before the first version */
export function ruleInForce(
  rules: readonly CountingRuleFact[],
  key: string,
  { field, day }: { readonly field: string; readonly day: PlainDate },
): CountingRuleFact {
  const versions = rules.filter((rule) => rule.key === key);
  const rule = ruleValidOn(versions, day);
  if (rule) return rule;
  const [first] = versions;
  if (!first) throw new Error(`there is no counting rule ${key}`);
  throw badField(field, day, `is before ${first.validFrom}, from when the rule ${key} is valid`);
}
