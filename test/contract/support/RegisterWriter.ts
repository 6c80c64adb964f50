import { hash } from 'node:crypto';
import type { Identity } from '../../../shared/identity';
import type { RegisterTables } from '../../../shared/kernel/registers';
import type { RowFacts } from '../../../shared/kernel/registers/defineRegister';
import type { SubgraphAnswer } from '../../../shared/kernel/serving/executeSubgraph';
import type { RegisterKeeper } from './RegisterKeeper';

interface Counted {
  readonly totalCount: number;
  readonly facets: readonly { field: string; value: string; count: number }[];
}

let written = 0;

/** Writes and reads one register of a sector as its callers do. */
export class RegisterWriter {
  readonly name: string;

  constructor(
    private readonly keeper: RegisterKeeper,
    readonly tables: RegisterTables,
    readonly seeds: readonly RowFacts[],
  ) {
    this.name = tables.register.name;
  }

  /** What rows of the seed name in other lists, and the first row with one of them exchanged. */
  links(): { list: string; field: string; keys: readonly unknown[]; with(key: string): RowFacts }[] {
    const { register } = this.tables;
    const ofRow = Object.entries(register.refers).map(([column, list = '']) => ({
      list,
      field: column,
      keys: this.seeds.map((facts) => facts[column]),
      with: (key: string): RowFacts => ({ ...this.factsNamed('lost'), [column]: key }),
    }));
    const ofItems = Object.entries(register.lists).flatMap(([name, { refers = {} }]) =>
      Object.entries(refers as Record<string, string>).map(([column, list]) => {
        const items = (facts: RowFacts) => facts[name] as readonly Record<string, unknown>[];
        return {
          list,
          field: `${name}[0].${column}`,
          keys: this.seeds.flatMap((facts) => items(facts).map((item) => item[column])),
          with: (key: string): RowFacts => {
            const facts = this.factsNamed('lost');
            const [first, ...rest] = items(facts);
            return { ...facts, [name]: [{ ...first, [column]: key }, ...rest] };
          },
        };
      }),
    );
    return [...ofRow, ...ofItems];
  }

  /**
   * The facts of the first row that the register's seed brings, under another key; where facts name a row, with others: the
   * numbers among those are exchanged.
   */
  factsNamed(key: string): RowFacts {
    const [first] = this.seeds;
    if (!first) throw new Error(`${this.name} has no seed`);
    const { keyFrom, forms, unique } = this.tables.register;
    const number = String(10_000 + (parseInt(hash('sha256', key, 'hex').slice(0, 8), 16) % 90_000));
    const exchanged = [...(keyFrom?.columns ?? []), ...unique].flatMap((column) => {
      if (forms[column] === 'STANDARD_NUMBER') return [[column, `DB32/T ${number}-2020`]];
      if (forms[column] === 'NOTIFICATION_SYMBOL')
        return [[column, String(first[column]).replace(/\d+/, number)]];
      return unique.includes(column) ? [[column, `示例 ${number}`]] : [];
    });
    const other: RowFacts = { ...first, ...Object.fromEntries(exchanged) };
    return { ...other, key: keyFrom?.keyOf(other) ?? key };
  }

  record(facts: RowFacts, more: Record<string, unknown> = {}, identity?: Identity): Promise<SubgraphAnswer> {
    const { operation, register } = this.tables;
    const told = Object.entries(facts).filter(([name]) => !register.found.columns.includes(name));
    const typeName = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Input`;
    written += 1;
    return this.keeper.ask(
      `mutation ($input: ${typeName}!) { ${operation}(input: $input) { clientMutationId } }`,
      { input: { clientMutationId: `register ${String(written)}`, ...Object.fromEntries(told), ...more } },
      identity,
    );
  }

  count = async (identity?: Identity): Promise<number> =>
    (await this.ask('totalCount', '', {}, identity)).data.totalCount;

  facets(): Promise<{ data: Counted; errors: unknown }> {
    return this.ask('totalCount facets { field value count }');
  }

  /** How many rows have this value in a column, by the list's filter. */
  async countBy(column: string, value: string): Promise<number> {
    const { values, kind } = this.tables.columns.find(({ name }) => name === column) ?? {};
    const given = kind === 'integer' ? Number(value) : kind === 'boolean' ? value === '1' : value;
    const argument = `(filter: { ${column}: [${values ? value : JSON.stringify(given)}] })`;
    return (await this.ask('totalCount', argument)).data.totalCount;
  }

  private async ask(selection: string, argument = '', variables = {}, identity?: Identity) {
    const { field } = this.keeper;
    const list = `${this.name}${argument} { ${selection} }`;
    const { data, errors } = await this.keeper.ask(
      field === null ? `{ ${list} }` : `{ ${field} { ${list} } }`,
      variables,
      identity,
    );
    const root = field === null ? data : data?.[field];
    const counted = (root as Record<string, Counted> | null | undefined)?.[this.name];
    if (!counted) throw new Error(JSON.stringify(errors));
    return { data: counted, errors };
  }
}
