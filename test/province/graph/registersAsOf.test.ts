import { readRegisterSeeds, type RegisterTables } from '../../../shared/kernel/registers';
import { provinceRegisters } from '../../../subgraphs/province/provinceRegisters';
import { databaseKinds } from '../../support/databaseKinds';
import { coordinator } from '../../support/identities';
import { openTestProvince, TODAY, type TestProvince } from './support/openTestProvince';

jest.setTimeout(60_000);

const scope = { actor: 'seed', today: TODAY };
const dated = provinceRegisters.filter(({ register }) => register.validity !== null);
const factsOf = (tables: RegisterTables) => readRegisterSeeds('province/seed', tables, scope);

type Facts = Readonly<Record<string, unknown>>;

/** What a register says of a row and a day, read off its facts alone. */
function holds({ register }: RegisterTables, facts: Facts, day: string): boolean {
  const { from = '', through = '', until = '' } = register.validity ?? {};
  const dayOf = (column: string) => (facts[column] ?? null) as string | null;
  const [first, last, end] = [dayOf(from), dayOf(through), dayOf(until)];
  return first !== null && first <= day && (last === null || day <= last) && (end === null || day < end);
}

/** Days on which something begins or ends, and those before and after. */
function daysOf(tables: RegisterTables): string[] {
  const { from, through, until } = tables.register.validity ?? { from: '' };
  const told = factsOf(tables).flatMap((facts) =>
    [from, through, until].flatMap((column) => {
      const day = column === undefined ? null : (facts as Facts)[column];
      return typeof day === 'string' ? [day] : [];
    }),
  );
  const beside = (day: string, days: number) =>
    new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
  const edges = [...new Set(told)].sort();
  const some = edges.filter((_, place) => place % Math.ceil(edges.length / 6) === 0);
  return [...new Set(['2000-01-01', ...some.flatMap((day) => [beside(day, -1), day, beside(day, 1)])])];
}

describe.each(databaseKinds())('lists of registers on a day, on $name', (kind) => {
  let province: TestProvince;
  beforeAll(async () => {
    province = await openTestProvince(kind, { standards: {}, pilots: {}, projects: {} });
    for (const tables of dated) await province.registerBook.register(tables, factsOf(tables), scope);
  });
  afterAll(() => province.drop());

  it.each(dated.map((tables) => [tables.register.name, tables] as const))(
    'hold what there was: %s',
    async (name, tables) => {
      const all = factsOf(tables);
      const sizes = new Set<number>();
      for (const day of daysOf(tables)) {
        const { data, errors } = await province.ask(
          `query ($day: Date) { list: ${name}(filter: { asOf: $day }, first: 100) { totalCount nodes { key } } }`,
          { day },
          coordinator,
        );
        expect(errors).toBeUndefined();
        const { list } = data as { list: { totalCount: number; nodes: { key: string }[] } };
        const expected = all.filter((facts) => holds(tables, facts, day)).map(({ key }) => key);
        expect({ day, count: list.totalCount }).toEqual({ day, count: expected.length });
        expect(list.nodes.map(({ key }) => key)).toEqual(expected.sort().slice(0, 100));
        sizes.add(expected.length);
      }
      expect(sizes.size).toBeGreaterThan(all.length > 0 ? 1 : 0);
    },
  );

  it('go together with other conditions, and refuse a day that the calendar lacks', async () => {
    const count = async (filter: string) => {
      const { data, errors } = await province.ask(`{ recognitions(filter: { ${filter} }) { totalCount } }`);
      expect(errors).toBeUndefined();
      return (data as { recognitions: { totalCount: number } }).recognitions.totalCount;
    };
    const [all, ours] = [
      await count('asOf: "2026-06-01"'),
      await count('asOf: "2026-06-01", country: ["KZ"]'),
    ];
    expect(ours).toBeGreaterThan(0);
    expect(all).toBeGreaterThan(ours);
    const { errors } = await province.ask('{ recognitions(filter: { asOf: "2026-02-30" }) { totalCount } }');
    expect(errors).toHaveLength(1);
  });

  it.each([
    ['duties', 'adoptedOn', '2017-03-01', 'states: [PENDING]'],
    ['tbtNotifications', 'notifiedOn', '2018-05-28', 'agreement: TBT'],
  ])('tell of %s by %s', async (name, column, day, more) => {
    const tables = provinceRegisters.find(({ register }) => register.name === name);
    if (!tables) throw new Error(`the province keeps no ${name}`);
    const all = factsOf(tables);
    await province.registerBook.register(tables, all, scope);
    const count = async (filter: string) => {
      const { data, errors } = await province.ask(`{ list: ${name}(filter: { ${filter} }) { totalCount } }`);
      expect(errors).toBeUndefined();
      return (data as { list: { totalCount: number } }).list.totalCount;
    };
    const expected = all.filter((facts) => String(facts[column]) <= day).length;
    expect(expected).toBeLessThan(all.length);
    expect(await count(`asOf: "${day}"`)).toBe(expected);
    expect(await count(`asOf: "2016-01-01"`)).toBeLessThan(expected);
    expect(await count(`asOf: "${day}", ${more}`)).toBeGreaterThan(0);
  });
});
