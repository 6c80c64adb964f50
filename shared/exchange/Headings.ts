import type { ColumnSet } from './ColumnSet';
import type { RawRow } from './RawRow';

/** A row sorted into the columns of the exchange record. */
export interface SortedRow<Key extends string> {
  readonly values: Readonly<Partial<Record<Key, unknown>>>;
  /** Values of a sector's own columns, by property name. */
  readonly own: readonly (readonly [name: string, value: unknown])[];
  /** Headings met for the first time in this row that nobody knows. */
  readonly unknown: readonly string[];
}

type Place<Key> = { readonly column: Key } | { readonly own: string } | 'unknown';

/** More unknown headings than this are ignored without a word: such a file is no table. */
const MOST_HEADINGS = 1000;

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';

/** The headings or keys of one file, each recognised once. */
export class Headings<Key extends string> {
  private readonly places = new Map<string, Place<Key>>();
  private readonly lists = new Map<string, Headings<string>>();

  constructor(private readonly columns: ColumnSet<Key>) {}

  /** Puts a row's values under their columns. Of two headings for one column, the first that is filled counts. */
  sort(row: RawRow): SortedRow<Key> {
    const values: Partial<Record<Key, unknown>> = {};
    const own: [string, unknown][] = [];
    const unknown: string[] = [];
    for (const heading of Object.keys(row.cells)) {
      const value = row.cells[heading];
      const known = this.places.get(heading);
      const place = known ?? this.recognise(heading);
      if (place === 'unknown') {
        if (known === undefined && this.places.has(heading)) unknown.push(heading);
      } else if ('own' in place) {
        own.push([place.own, value]);
      } else if (isEmpty(values[place.column])) {
        values[place.column] = value;
      }
    }
    return { values, own, unknown };
  }

  /** The keys of the items of a list that records carry. */
  within(list: string, columns: () => ColumnSet<string>): Headings<string> {
    const known = this.lists.get(list) ?? new Headings(columns());
    this.lists.set(list, known);
    return known;
  }

  private recognise(heading: string): Place<Key> {
    const column = this.columns.named(heading);
    const own = this.columns.ownNamed(heading);
    const place = column ? { column } : own ? { own } : 'unknown';
    if (this.places.size < MOST_HEADINGS) this.places.set(heading, place);
    return place;
  }
}
