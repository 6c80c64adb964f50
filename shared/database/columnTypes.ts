import type { QueryRunner, TableColumnOptions } from 'typeorm';
import { dialectOf } from './dialectOf';

/** What may be said of a column beside its type; a column is NOT NULL unless told otherwise. */
export type ColumnTraits = Pick<TableColumnOptions, 'isNullable' | 'isPrimary' | 'default'>;

/** Digits a decimal may have and still be read exactly: SQLite keeps it as a binary number. */
const MOST_DIGITS = 15;

/**
 * The columns that migrations are written with, for the dialect at hand. Beside each stands the decorator of an entity
 * whose table shows no difference to the migration on either dialect.
 */
export function columnTypes(queryRunner: QueryRunner) {
  const onMysql = dialectOf(queryRunner) === 'mysql';
  const column =
    (type: string) =>
    (name: string, traits: ColumnTraits = {}): TableColumnOptions => ({
      name,
      type,
      isNullable: false,
      ...traits,
    });
  return {
    /** A number given by the database: `@PrimaryGeneratedColumn()`. */
    id: (name = 'id'): TableColumnOptions => ({
      ...column(onMysql ? 'int' : 'integer')(name),
      isPrimary: true,
      isGenerated: true,
      generationStrategy: 'increment',
    }),
    /** A text of at most so many characters: `@Column('varchar', { length })`. Only MySQL refuses a longer one. */
    text: (name: string, length: number, traits: ColumnTraits = {}): TableColumnOptions => ({
      ...column('varchar')(name, traits),
      length: String(length),
    }),
    /** A text of any length, JSON among them: `@Column('text')`. JSON is kept as written, for hashes need its bytes. */
    longText: column(onMysql ? 'longtext' : 'text'),
    /** A calendar day, read and written as `YYYY-MM-DD`: `@Column('date')`. */
    date: column('date'),
    /** A moment as ISO 8601 text with milliseconds and Z: `@Column('varchar', { length: 24 })`. */
    instant: (name: string, traits: ColumnTraits = {}): TableColumnOptions => ({
      ...column('varchar')(name, traits),
      length: '24',
    }),
    /** 32 bits: `@Column('integer')`. */
    integer: column(onMysql ? 'int' : 'integer'),
    /** Up to 2^53, read as a number: `@Column('bigint')`. */
    bigint: column('bigint'),
    /** `@Column('boolean')`; raw SQL reads 0 and 1. */
    boolean: column(onMysql ? 'tinyint' : 'boolean'),
    /** A decimal fraction, read as a number: `@Column('decimal', { precision, scale })`. */
    decimal: (
      name: string,
      precision: number,
      scale: number,
      traits: ColumnTraits = {},
    ): TableColumnOptions => {
      if (precision > MOST_DIGITS) throw new RangeError(`A decimal has at most ${MOST_DIGITS} digits.`);
      return { ...column('decimal')(name, traits), precision, scale };
    },
  };
}

/** The columns of one dialect. */
export type ColumnTypes = ReturnType<typeof columnTypes>;
