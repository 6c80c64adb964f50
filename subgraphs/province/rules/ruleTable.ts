import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import type { CountingRuleFact } from './CountingRuleFact';

/** One version of a counting rule that was registered. */
@Entity('counting_rule')
export class CountingRuleRow {
  @PrimaryColumn('varchar', { length: 80 })
  ruleKey!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('date')
  validFrom!: PlainDate;

  @Column('varchar', { length: 2000 })
  text!: string;

  @Column('varchar', { length: 2000 })
  textZh!: string;

  @Column('varchar', { length: 500 })
  source!: string;

  /** A `Counting` as JSON. */
  @Column('text')
  counting!: string;
}

export const ruleColumns = [
  'ruleKey',
  'version',
  'validFrom',
  'text',
  'textZh',
  'source',
  'counting',
] as const;

/** A rule as the values of these columns. */
export function valuesOfRule(rule: CountingRuleFact): unknown[] {
  const { key, version, validFrom, text, textZh, source, counting } = rule;
  return [key, version, validFrom, text, textZh, source, JSON.stringify(counting)];
}

/** A row of the table as the rule it keeps. */
export function ruleOfRow({ ruleKey, counting, ...row }: CountingRuleRow): CountingRuleFact {
  const { version, validFrom, text, textZh, source } = row;
  return {
    key: ruleKey,
    version,
    validFrom,
    text,
    textZh,
    source,
    counting: JSON.parse(counting) as CountingRuleFact['counting'],
  };
}
