import { insertRows, RegisterSchema, type Migration, type QueryRunner } from '../../../shared/kernel';

const nullable = { isNullable: true } as const;

/** A limit as the first table had it. */
type EarlierLimit = Readonly<Record<string, unknown>> & { readonly standardCode: string };

/** The key of each limit: that of its standard, counted on. */
function keysOf(limits: readonly EarlierLimit[]): string[] {
  const counts = new Map<string, number>();
  return limits.map(({ standardCode }) => {
    const slug = standardCode.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    const count = (counts.get(slug) ?? 0) + 1;
    counts.set(slug, count);
    return `${slug}-${String(count)}`;
  });
}

/** The limits become registers that can be written; those that are there stay. */
export class LimitRegisters1700000001002 implements Migration {
  async up(runner: QueryRunner): Promise<void> {
    const schema = new RegisterSchema(runner);
    for (const table of ['energy_limit', 'emission_limit']) {
      const limits = (await runner.query(`SELECT * FROM ${table} ORDER BY id`)) as EarlierLimit[];
      await runner.dropTable(table);
      await schema.register(
        table,
        ({ text, decimal }) => [
          text('standardCode', 100),
          ...(table === 'energy_limit'
            ? [
                text('product', 200),
                text('indicator', 200),
                decimal('advanced', 15, 4, nullable),
                decimal('access', 15, 4, nullable),
                decimal('limit', 15, 4, nullable),
              ]
            : [text('pollutant', 200), text('period', 20, nullable), decimal('maximum', 15, 6)]),
          text('unit', 60),
          text('condition', 500, nullable),
          text('clause', 100, nullable),
        ],
        ['standardCode'],
      );
      const keys = keysOf(limits);
      const kept = limits.map(({ id: serial, ...limit }, index) => ({
        serial,
        id: `${table.replace('_', '-')}:ecology:${keys[index] ?? ''}`,
        provenance: 'SOURCED',
        version: 1,
        ...limit,
      }));
      const [first] = kept;
      if (first) {
        const columns = Object.keys(first);
        await insertRows(
          runner.manager,
          table,
          columns,
          kept.map((each) => Object.values(each)),
        );
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['energy_limit', 'emission_limit']) await runner.dropTable(table);
  }
}
