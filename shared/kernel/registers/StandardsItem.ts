import type { ClassType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { RegisterItem } from './RegisterRow';

/** A standard that a row names, by its normal number. */
export abstract class StandardsItem extends RegisterItem {
  @Column('varchar', { length: 100 })
  code!: string;
}

/** Makes the class of a table of standards' numbers; `registerMigration` makes the table itself. */
export function standardsItem(table: string): ClassType<StandardsItem> {
  @Entity(table)
  @Index(`${table}_by_code`, ['code', 'serial'])
  class Codes extends StandardsItem {}
  return Codes;
}
