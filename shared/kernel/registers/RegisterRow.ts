import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Provenance } from '../catalogue/StandardFacts';
import { ProvenanceEnum } from '../graph/enums';

/** What every row of a sector's own register has: its columns and fields beside those that the register adds. */
@ObjectType()
export abstract class RegisterRow {
  /** Place in the order of registration within the database; what the tables of its lists refer to. */
  @PrimaryColumn('integer')
  serial!: number;

  @Field(() => ID, { description: 'Global id: `<register>:<owner>:<key>`.' })
  @Column('varchar', { length: 120 })
  id!: string;

  @Field({ description: 'Names the row within its register.' })
  get key(): string {
    return this.id.replace(/^[^:]*:[^:]*:/, '');
  }

  @Field(() => String, { nullable: true, description: 'Where the row was read 数据来源.' })
  @Column('varchar', { length: 500, nullable: true })
  source!: string | null;

  @Field(() => ProvenanceEnum, {
    description: 'Read in a source, or made up for demonstration 数据来源性质.',
  })
  @Column('varchar', { length: 16 })
  provenance!: Provenance;

  @Field(() => Int, { description: 'Counts the writes 版本.' })
  @Column('integer')
  version!: number;

  /** Until when the row was known to be so, ISO 8601; absent from a row as it is now. */
  knownTo?: string;
}

/** What an item of a list that such rows carry has: the place of its row, and its own place in the list. */
export abstract class RegisterItem {
  @PrimaryColumn('integer')
  serial!: number;

  @PrimaryColumn('integer')
  ordinal!: number;
}

/**
 * Declares the table of a register's rows as `RegisterSchema.register` makes it: `indexed` are columns that rows are found by,
 * `unique` those of them whose values no two rows share.
 */
export function RegisterTable(
  name: string,
  indexed: readonly string[] = [],
  unique: readonly string[] = [],
): ClassDecorator {
  return (Row) => {
    Entity(name)(Row);
    Index(`${name}_by_id`, ['id'], { unique: true })(Row);
    for (const column of indexed) {
      Index(`${name}_by_${column}`, [column], { unique: unique.includes(column) })(Row);
    }
  };
}
