import { condition, type Condition } from '../../../shared/kernel/listing/Condition';
import type { Counting, Window } from './Counting';
import { dayCondition } from './countingProblems';
import { rowKinds, type RowKindFact } from './rowKinds';
import { ruleConditions } from './ruleConditions';

/**
 * The rows that a rule counts in a window of days, as parts of SQL statements over the table of their kind, alias `s`.
 * Figure, evidence and digest are all made of these, so that they cannot disagree.
 */
export class CountedRows {
  private readonly fact: RowKindFact;
  /** The day by which a row counts. */
  private readonly day: string;
  /** What follows FROM. */
  readonly from: string;
  readonly where: Condition;
  /** Key of the part that a row belongs to; null where the rule tells no parts apart. */
  readonly part: Condition;

  constructor(
    readonly counting: Counting,
    private readonly window: Window,
  ) {
    this.fact = rowKinds[counting.kind];
    this.day = dayCondition(counting)?.field ?? 'id';
    this.from = `${this.fact.table} s`;
    this.where = this.counted();
    this.part = this.partOfRow();
  }

  /** The rows as a table of evidence, alias `s`. */
  get evidence(): Condition {
    const { label, code } = this.fact;
    const columns = `s.serial, s.id, s.${label} AS label, s.${code} AS code, ${this.dayOf('s')} AS countedOn`;
    return condition(
      `(SELECT ${columns}, ${this.part.sql} AS part FROM ${this.from} WHERE ${this.where.sql}) s`,
      ...this.part.values,
      ...this.where.values,
    );
  }

  private dayOf(row: string): string {
    return this.fact.fields[this.day]?.expression(row) ?? `${row}.id`;
  }

  private met(row: string): Condition {
    return ruleConditions(this.fact, this.counting.where, { row, window: this.window });
  }

  private counted(): Condition {
    const met = this.met('s');
    const { distinctBy } = this.counting;
    const field = distinctBy === null ? undefined : this.fact.fields[distinctBy];
    if (!field) return met;
    const [own, other] = [this.dayOf('s'), this.dayOf('e')];
    const earlier = this.met('e');
    return condition(
      `${met.sql} AND NOT EXISTS (SELECT 1 FROM ${this.fact.table} e
         WHERE ${field.expression('e')} = ${field.expression('s')}
           AND (${other} < ${own} OR (${other} = ${own} AND e.id < s.id)) AND ${earlier.sql})`,
      ...met.values,
      ...earlier.values,
    );
  }

  private partOfRow(): Condition {
    const { parts } = this.counting;
    const rest = parts.at(-1);
    if (!rest) return condition('CAST(NULL AS CHAR(40))');
    const cases = parts.slice(0, -1).map(({ key, where }) => {
      const met = ruleConditions(this.fact, where, { row: 's', window: this.window });
      return condition(`WHEN ${met.sql} THEN '${key}'`, ...met.values);
    });
    if (cases.length === 0) return condition(`'${rest.key}'`);
    return condition(
      `CASE ${cases.map(({ sql }) => sql).join(' ')} ELSE '${rest.key}' END`,
      ...cases.flatMap(({ values }) => values),
    );
  }
}
