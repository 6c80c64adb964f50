/** A column of an exchange record: its key in JSONL, its heading in tables, and what else it is called. */
export interface Column<Key extends string = string> {
  readonly key: Key;
  readonly heading: string;
  readonly aliases: readonly string[];
}

/** A column, for a list of them. */
export const column = <const Key extends string>(
  key: Key,
  heading: string,
  ...aliases: readonly string[]
): Column<Key> => ({ key, heading, aliases });

/** Headings are compared without white space, case and full-width forms. */
const comparable = (heading: string) => heading.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** The columns of one kind of exchange record, in the order in which export writes them. */
export class ColumnSet<Key extends string> {
  private readonly byHeading: ReadonlyMap<string, Key>;

  /**
   * @param required without these a row of cells is no row of headings
   * @param own headings of properties that a sector records beside, `own.subject`, and their names within
   */
  constructor(
    readonly columns: readonly Column<Key>[],
    readonly required: readonly NoInfer<Key>[],
    private readonly own?: RegExp,
  ) {
    this.byHeading = new Map(
      columns.flatMap(({ key, heading, aliases }) =>
        [key, heading, ...aliases].map((each): [string, Key] => [comparable(each), key]),
      ),
    );
  }

  /** The column with this heading, key or alias. */
  named(heading: string): Key | undefined {
    return this.byHeading.get(comparable(heading));
  }

  /** The property of a sector's own record that a heading stands for. */
  ownNamed(heading: string): string | undefined {
    return this.own?.exec(heading.trim())?.[1];
  }
}
