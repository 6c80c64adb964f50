import { insertRows } from '../../../shared/database';
import { badInput, fieldProblem, type FieldProblem } from '../../../shared/errors';
import { textProblem } from '../../../shared/kernel/catalogue/standardTextRules';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import type { IdempotentWrite } from '../../../shared/kernel/changes/Idempotency';
import { LoggedWriter, type WriterParts } from '../../../shared/kernel/changes/LoggedWriter';
import { noSuchRecord, staleVersion } from '../../../shared/kernel/records/recordErrors';
import { countingProblems } from '../counting/countingProblems';
import type { CountingRuleFact } from './CountingRuleFact';
import { allRules } from './ruleReads';
import { ruleColumns, valuesOfRule } from './ruleTable';

const KEY = /^[a-z0-9][a-z0-9-]{0,79}$/;
const LONGEST_TEXT = 2000;
const LONGEST_SOURCE = 500;

/** A version as it is offered: the next one of its rule, or the first. */
export interface OfferedRule {
  readonly rule: Omit<CountingRuleFact, 'version'>;
  /** The version its caller read; null for a rule that is to be new. */
  readonly expectedVersion: number | null;
  readonly today: PlainDate;
}

/** What is wrong with a version by itself. */
function ruleProblems({ rule, today }: OfferedRule): FieldProblem[] {
  const { key, validFrom, text, textZh, source, counting } = rule;
  return [
    ...(KEY.test(key)
      ? []
      : [fieldProblem('key', key, 'must be small letters, digits and hyphens, at most 80')]),
    ...textProblem('text', text, LONGEST_TEXT),
    ...textProblem('textZh', textZh, LONGEST_TEXT),
    ...textProblem('source', source, LONGEST_SOURCE),
    ...(validFrom < today
      ? [
          fieldProblem(
            'validFrom',
            validFrom,
            `is before today, ${today}: figures published stay as they are`,
          ),
        ]
      : []),
    ...countingProblems(counting),
  ];
}

/** What is wrong with a version after the one before it. */
function successionProblems(
  { validFrom, counting }: OfferedRule['rule'],
  last: CountingRuleFact | undefined,
): FieldProblem[] {
  if (!last) return [];
  return [
    ...(validFrom > last.validFrom
      ? []
      : [fieldProblem('validFrom', validFrom, `must be after ${last.validFrom}, of the version before it`)]),
    ...(counting.kind === last.counting.kind
      ? []
      : [fieldProblem('counting.kind', counting.kind, `must stay ${last.counting.kind}`)]),
  ];
}

/** The id of a rule in the change log. */
const ruleId = (key: string) => `counting-rule:province:${key}`;

/** Takes in new versions of counting rules, each in one transaction with its row in the change log. */
export class RuleBook {
  private readonly writer: LoggedWriter;

  constructor(parts: WriterParts) {
    this.writer = new LoggedWriter(parts);
  }

  /** Registers the next version of a rule. @throws BAD_USER_INPUT NOT_FOUND CONFLICT IDEMPOTENCY_CONFLICT */
  async register(offered: OfferedRule, write: IdempotentWrite): Promise<CountingRuleFact> {
    const problems = ruleProblems(offered);
    if (problems.length > 0) throw badInput(...problems);
    const { rule } = offered;
    const [written] = await this.writer.write(write, async (manager) => {
      const last = (await allRules(manager)).filter(({ key }) => key === rule.key).at(-1);
      refuseStale(offered, last);
      const wrong = successionProblems(rule, last);
      if (wrong.length > 0) throw badInput(...wrong);
      const after: CountingRuleFact = { ...rule, version: (last?.version ?? 0) + 1 };
      await insertRows(manager, 'counting_rule', ruleColumns, [valuesOfRule(after)]);
      const action = last ? 'UPDATE' : 'REGISTER';
      return [{ action, kind: 'SECTOR_RECORD', entity: ruleId(rule.key), before: last ?? null, after }];
    });
    return written as CountingRuleFact;
  }
}

function refuseStale({ rule, expectedVersion }: OfferedRule, last: CountingRuleFact | undefined): void {
  const { key } = rule;
  if (!last && expectedVersion !== null) throw noSuchRecord('counting rule', ruleId(key), 'PROVINCE');
  if (last && expectedVersion === null)
    throw badInput(fieldProblem('key', key, 'is the key of a rule registered before; name its version'));
  if (last && expectedVersion !== last.version)
    throw staleVersion(ruleId(key), expectedVersion ?? 0, last.version);
}
