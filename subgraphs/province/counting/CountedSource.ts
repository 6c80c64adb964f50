import { allOf, condition, type Condition } from '../../../shared/kernel/listing/Condition';
import { rowSources, type RowPlace, type RowSource } from '../../../shared/kernel/listing/rowSources';
import type { Counting, RuleCondition, Window } from './Counting';
import { dayCondition } from './countingProblems';
import type { RowField } from './rowFields';
import { rowKinds, type RowKindFact } from './rowKinds';
import { ruleConditions } from './ruleConditions';

/** What is counted. */
export interface CountedScope {
  readonly counting: Counting;
  readonly window: Window;
  /** The moment whose knowledge is asked for, ISO 8601; null for what is known now. */
  readonly knownAt: string | null;
}

/** The rows that a rule counts in one place, as parts of SQL statements over the table there, alias `s`. */
export class CountedSource {
  private readonly fact: RowKindFact;
  /** The day by which a row counts. */
  private readonly day: string;
  /** A row of it, as other expressions over the table are told of it. */
  readonly row: RowPlace;
  /** What follows FROM. */
  readonly from: string;
  readonly where: Condition;
  /** Key of the part that a row belongs to; null where the rule tells no parts apart. */
  readonly part: Condition;

  constructor(
    private readonly source: RowSource,
    private readonly scope: CountedScope,
  ) {
    const { counting } = scope;
    this.fact = rowKinds[counting.kind];
    this.day = dayCondition(counting)?.field ?? 'id';
    this.row = this.place('s');
    this.from = `${source.table} s`;
    this.where = this.counted();
    this.part = this.partOfRow();
  }

  /** The rows as a table of evidence, alias `s`. */
  get evidence(): Condition {
    const { label, code } = this.fact;
    const columns = `s.serial, s.id, s.${label} AS label, s.${code} AS code, ${this.dayOf(this.row)} AS countedOn`;
    return condition(
      `(SELECT ${columns}, ${this.part.sql} AS part FROM ${this.from} WHERE ${this.where.sql}) s`,
      ...this.part.values,
      ...this.where.values,
    );
  }

  private place(row: string, source = this.source): RowPlace {
    return { row, source, knownAt: this.scope.knownAt };
  }

  private dayOf(place: RowPlace): string {
    return this.fact.fields[this.day]?.expression(place).sql ?? `${place.row}.id`;
  }

  private met(place: RowPlace, conditions: readonly RuleCondition[]): Condition {
    return ruleConditions(this.fact, conditions, { ...place, window: this.scope.window });
  }

  /** What a row with an alias meets that the rule counts by itself. */
  private meant(place: RowPlace): Condition {
    return allOf([...place.source.meant(place.row), this.met(place, this.scope.counting.where)]);
  }

  private counted(): Condition {
    const met = this.meant(this.row);
    const { distinctBy } = this.scope.counting;
    const field = distinctBy === null ? undefined : this.fact.fields[distinctBy];
    if (!field) return met;
    const others = rowSources(this.fact.table, this.scope.knownAt);
    return allOf([met, ...others.map((source) => this.noneBefore(field, source))]);
  }

  /** That no row of a place has the same value and comes before. */
  private noneBefore({ expression }: RowField, source: RowSource): Condition {
    const [own, other] = [this.row, this.place('e', source)];
    const [day, otherDay] = [this.dayOf(own), this.dayOf(other)];
    const earlier = this.meant(other);
    return condition(
      `NOT EXISTS (SELECT 1 FROM ${source.table} e
         WHERE ${expression(other).sql} = ${expression(own).sql}
           AND (${otherDay} < ${day} OR (${otherDay} = ${day} AND e.id < s.id)) AND ${earlier.sql})`,
      ...earlier.values,
    );
  }

  private partOfRow(): Condition {
    const { parts } = this.scope.counting;
    const rest = parts.at(-1);
    if (!rest) return condition('CAST(NULL AS CHAR(40))');
    const cases = parts.slice(0, -1).map(({ key, where }) => {
      const met = this.met(this.row, where);
      return condition(`WHEN ${met.sql} THEN '${key}'`, ...met.values);
    });
    if (cases.length === 0) return condition(`'${rest.key}'`);
    return condition(
      `CASE ${cases.map(({ sql }) => sql).join(' ')} ELSE '${rest.key}' END`,
      ...cases.flatMap(({ values }) => values),
    );
  }
}
