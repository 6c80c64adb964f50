import { countStatements } from '../../../shared/database';
import { databaseKinds } from '../../support/databaseKinds';
import { holdings } from './support/holdings';
import { openTestProvince, type TestProvince } from './support/openTestProvince';

const listsBy = (field: string) => `standards(orderBy: { field: ${field}, direction: DESC }, first: 1) {
    totalCount nodes { code } facets { field value count } pageInfo { hasNextPage endCursor } }
  pilots(filter: { overdue: true }) { totalCount nodes { id title } }`;

interface Row {
  readonly key: string;
}

describe.each(databaseKinds())('lists within the rows of a list on $name', (kind) => {
  let province: TestProvince;
  beforeAll(async () => {
    province = await openTestProvince(kind, holdings);
  });
  afterAll(() => province.drop());

  const ask = async (query: string) => {
    const { data, errors } = await province.ask(query);
    expect(errors).toBeUndefined();
    return data ?? {};
  };
  const regions = (level: string, field = 'ISSUED_ON') =>
    ask(`{ regions(level: ${level}) { key: code ${listsBy(field)} } }`);
  const organizations = (first: number, field = 'ISSUED_ON') =>
    ask(`{ organizations(first: ${String(first)}) { nodes { key: creditCode ${listsBy(field)} } } }`);

  it('cost the same statements for one region as for 107', async () => {
    const [one, all] = [
      await countStatements(() => regions('PROVINCE', 'CODE')),
      await countStatements(() => regions('PREFECTURE', 'CODE')),
    ];
    expect(all.count).toBe(one.count);
    const many = await countStatements(() => regions('COUNTY', 'CODE'));
    // A statement takes 100 of them.
    expect(many.count).toBeLessThanOrEqual(2 * one.count);
  });

  it('cost the same statements for one organization as for 25', async () => {
    const [one, all] = [
      await countStatements(() => organizations(1, 'CODE')),
      await countStatements(() => organizations(25, 'CODE')),
    ];
    expect(all.count).toBe(one.count);
  });

  it('cost the same statements for one region as for 13 when they are searched', async () => {
    const search = (level: string) =>
      countStatements(() =>
        ask(
          `{ regions(level: ${level}) { standards(query: "冷链 储运") { totalCount edges { highlights { field } node { code } } } } }`,
        ),
      );
    const [one, all] = [await search('PROVINCE'), await search('PREFECTURE')];
    expect(all.count).toBe(one.count);
  });

  it('are for each region what they are for it alone', async () => {
    const { regions: rows } = (await regions('PREFECTURE')) as { regions: Row[] };
    expect(rows).toHaveLength(13);
    for (const row of rows) {
      expect(
        (await ask(`{ region(code: "${row.key}") { key: code ${listsBy('ISSUED_ON')} } }`)).region,
      ).toEqual(row);
    }
  });

  it('are for each organization what they are for it alone', async () => {
    const { organizations: connection } = (await organizations(100)) as { organizations: { nodes: Row[] } };
    expect(connection.nodes.length).toBeGreaterThan(25);
    for (const row of connection.nodes) {
      const alone = await ask(
        `{ organization(creditCode: "${row.key}") { key: creditCode ${listsBy('ISSUED_ON')} } }`,
      );
      expect(alone.organization).toEqual(row);
    }
  });

  it('keep their order', async () => {
    const query = (level: string) =>
      ask(
        `{ regions(level: ${level}) { key: code standards(orderBy: { field: CODE, direction: DESC }) { nodes { code } } } }`,
      );
    const [alone, together] = [await query('PROVINCE'), await query('PREFECTURE')];
    expect(alone.regions).toEqual([
      { key: '320000', standards: { nodes: [{ code: 'DB3201/T 9946-2022' }, { code: 'DB32/T 9906-2021' }] } },
    ]);
    expect(together.regions).toContainEqual({
      key: '320100',
      standards: { nodes: [{ code: 'DB3201/T 9946-2022' }] },
    });
  });

  it("refuse a cursor of another row's list", async () => {
    const data = await ask('{ region(code: "320000") { standards(first: 1) { pageInfo { endCursor } } } }');
    const { endCursor } = (data.region as { standards: { pageInfo: { endCursor: string } } }).standards
      .pageInfo;
    const page = (code: string) =>
      province.ask(
        `{ region(code: "${code}") { standards(first: 1, after: "${endCursor}") { nodes { code } } } }`,
      );
    expect((await page('320000')).errors).toBeUndefined();
    expect((await page('320100')).errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ field: 'after' }],
    });
  });
});
