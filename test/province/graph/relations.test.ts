import { countStatements } from '../../../shared/database';
import { databaseKinds } from '../../support/databaseKinds';
import { holdings } from './support/holdings';
import { openTestProvince, type TestProvince } from './support/openTestProvince';

describe.each(databaseKinds())('what standards say of each other on $name', (kind) => {
  let province: TestProvince;
  beforeAll(async () => {
    province = await openTestProvince(kind, holdings);
  });
  afterAll(() => province.drop());

  const ask = async (query: string, variables?: Record<string, unknown>) => {
    const { data, errors } = await province.ask(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };

  it('is seen from both ends of a replacement that one of them declared', async () => {
    const data = await ask(
      `{ old: standard(code: "GB/T 1.1-2009") { replaces { target { code } } replacedBy { partial target { code state standard { title } } } }
         new: standard(code: "GB/T 1.1-2020") { replaces { partial target { code state } } replacedBy { target { code } } } }`,
    );
    expect(data).toEqual({
      old: {
        replaces: [],
        replacedBy: [
          {
            partial: false,
            target: {
              code: 'GB/T 1.1-2020',
              state: 'IN_FORCE',
              standard: { title: '标准化工作导则 第1部分' },
            },
          },
        ],
      },
      new: {
        replaces: [{ partial: false, target: { code: 'GB/T 1.1-2009', state: 'WITHDRAWN' } }],
        replacedBy: [],
      },
    });
  });

  it('reaches a joint standard by the numbers of its members', async () => {
    const data = await ask(
      `{ joint: standard(code: "DB31、DB32、DB33/T 310003-2021") {
           referencedBy { nodes { code } } replacedBy { partial target { code } } citedStandards { nodes { code } } }
         other: standard(code: "DB32/T 9924-2025") {
           citedStandards(depth: 2) { edges { depth node { code } } } replaces { target { code standard { code } } } } }`,
    );
    const joint = 'DB31、DB32、DB33/T 310003-2021';
    expect(data).toEqual({
      joint: {
        referencedBy: { nodes: [{ code: 'DB32/T 9924-2025' }] },
        replacedBy: [{ partial: true, target: { code: 'DB32/T 9924-2025' } }],
        citedStandards: { nodes: [{ code: 'DB32/T 9923-2020' }] },
      },
      other: {
        citedStandards: {
          edges: [
            { depth: 1, node: { code: joint } },
            { depth: 2, node: { code: 'DB32/T 9923-2020' } },
          ],
        },
        replaces: [{ target: { code: 'DB33/T 310003-2021', standard: { code: joint } } }],
      },
    });
  });

  const edges =
    'totalCount truncated completeness { complete } edges { depth via clause dated node { __typename code } } nodes { code }';

  it('is followed to those that cite a standard, across sectors', async () => {
    const data = await ask(
      `{ standard(code: "GB/T 1.1-2020") { direct: referencedBy { totalCount nodes { code } } referencedBy(depth: 5) { ${edges} } } }`,
    );
    expect(data?.standard).toEqual({
      direct: { totalCount: 1, nodes: [{ code: 'DB32/T 9906-2021' }] },
      referencedBy: {
        totalCount: 2,
        truncated: false,
        completeness: { complete: false },
        edges: [
          {
            depth: 1,
            via: 'GB/T 1.1-2020',
            clause: '2',
            dated: false,
            node: { __typename: 'AgricultureStandard', code: 'DB32/T 9906-2021' },
          },
          {
            depth: 2,
            via: 'DB32/T 9906-2021',
            clause: '4.1',
            dated: true,
            node: { __typename: 'ServicesStandard', code: 'DB3201/T 9946-2022' },
          },
        ],
        nodes: [{ code: 'DB32/T 9906-2021' }, { code: 'DB3201/T 9946-2022' }],
      },
    });
  });

  it('is followed to those that a standard cites', async () => {
    const data = await ask(
      `{ standard(code: "DB3201/T 9946-2022") { citedStandards(depth: 2) { ${edges} } } }`,
    );
    expect(data?.standard).toMatchObject({
      citedStandards: {
        edges: [
          { depth: 1, via: 'DB3201/T 9946-2022', clause: '4.1', node: { code: 'DB32/T 9906-2021' } },
          { depth: 2, via: 'DB32/T 9906-2021', clause: '2', dated: false, node: { code: 'GB/T 1.1-2020' } },
        ],
      },
    });
  });

  it('is paged without repetition or loss', async () => {
    const page = async (after: string | null) => {
      const data = await ask(
        `query ($after: String) { standard(code: "GB/T 1.1-2020") { referencedBy(depth: 5, first: 1, after: $after) {
           totalCount nodes { code } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`,
        { after },
      );
      return (
        data?.standard as {
          referencedBy: { nodes: unknown; totalCount: number; pageInfo: Record<string, unknown> };
        }
      ).referencedBy;
    };
    const first = await page(null);
    expect(first).toMatchObject({
      totalCount: 2,
      nodes: [{ code: 'DB32/T 9906-2021' }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    const second = await page(String(first.pageInfo.endCursor));
    expect(second).toMatchObject({
      totalCount: 2,
      nodes: [{ code: 'DB3201/T 9946-2022' }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
    const third = await page(String(second.pageInfo.endCursor));
    expect(third).toMatchObject({
      nodes: [],
      pageInfo: { hasNextPage: false, startCursor: null, endCursor: null },
    });
  });

  it.each([
    ['depth: 0', 'depth'],
    ['depth: 51', 'depth'],
    ['first: 0', 'first'],
    ['after: "abc"', 'after'],
  ])('is refused with %s', async (args, field) => {
    const { data, errors } = await province.ask(
      `{ standard(code: "GB/T 1.1-2020") { code referencedBy(${args}) { nodes { code } } } }`,
    );
    expect(data?.standard).toEqual({ code: 'GB/T 1.1-2020', referencedBy: null });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field }] });
  });

  it('follows direct references only, when the depth is null', async () => {
    const data = await ask(
      '{ standard(code: "GB/T 1.1-2020") { referencedBy(depth: null) { totalCount } } }',
    );
    expect(data?.standard).toEqual({ referencedBy: { totalCount: 1 } });
  });

  it('costs the same statements for one standard as for many', async () => {
    const list = (first: number) =>
      countStatements(() =>
        province.ask(
          `{ standards(first: ${String(first)}) { nodes { code replaces { target { state } } replacedBy { target { standard { title } } } referencedBy { totalCount } citedStandards { totalCount } topicLinks { target { state } } } } }`,
        ),
      );
    const [one, all] = [await list(1), await list(100)];
    expect(all.result.errors).toBeUndefined();
    expect(all.count).toBeLessThanOrEqual(7);
    expect(one.count).toBeLessThanOrEqual(all.count);
  });
});
