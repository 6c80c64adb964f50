import { countStatements } from '../../../shared/database';
import { ANONYMOUS, type Identity } from '../../../shared/identity';
import type { SubgraphAnswer } from '../../../shared/kernel/serving/executeSubgraph';
import { databaseKinds } from '../../support/databaseKinds';
import { agencyOf, auditor, coordinator } from '../../support/identities';
import { holdings } from './support/holdings';
import { openTestProvince, type TestProvince } from './support/openTestProvince';

const admin: Identity = { subject: 'admin', roles: ['ADMIN'], sectors: [] };
const nobody: Identity = { subject: 'nobody', roles: [], sectors: [] };

describe.each(databaseKinds())('the projects of the province on $name', (kind) => {
  let province: TestProvince;
  beforeAll(async () => {
    province = await openTestProvince(kind, holdings);
  });
  afterAll(() => province.drop());

  const LIST =
    '{ projects { totalCount nodes { __typename planNumber sector due overdue leadName } facets { field value count } } }';
  const codesOf = ({ errors }: SubgraphAnswer) => [
    ...new Set((errors ?? []).map(({ extensions }) => extensions?.code)),
  ];

  it.each([
    ['a coordinator', coordinator],
    ['an auditor', auditor],
    ['an administrator', admin],
  ])('are shown to %s as the types of their sectors, the earliest due first', async (_who, identity) => {
    const { data, errors } = await province.ask(LIST, {}, identity);
    expect(errors).toBeUndefined();
    expect(data?.projects).toMatchObject({
      totalCount: 3,
      nodes: [
        { __typename: 'EcologyProject', planNumber: 'EC-1', due: '2026-02-01', overdue: true },
        {
          __typename: 'ServicesProject',
          planNumber: 'SV-1',
          due: '2026-04-15',
          overdue: true,
          leadName: '示例苏州冷链物流有限公司',
        },
        { __typename: 'ServicesProject', planNumber: 'SV-2', due: '2026-08-01', overdue: false },
      ],
      facets: expect.arrayContaining([
        { field: 'sector', value: 'SERVICES', count: 2 },
        { field: 'sector', value: 'ECOLOGY', count: 1 },
        { field: 'stage', value: 'PROPOSAL', count: 3 },
        { field: 'level', value: 'GROUP', count: 1 },
      ]) as unknown,
    });
  });

  it.each([
    ['its own', agencyOf('ECOLOGY'), '', ['EC-1']],
    ['those of all its sectors', agencyOf('ECOLOGY', 'SERVICES'), '', ['EC-1', 'SV-1', 'SV-2']],
    ['none of another', agencyOf('ECOLOGY'), '(filter: { sectors: [SERVICES] })', []],
    ['none by a word of another', agencyOf('ECOLOGY'), '(filter: { query: "冷链" })', []],
    ['none without a sector', agencyOf(), '', []],
    ['none of a sector that has none', agencyOf('AGRICULTURE'), '', []],
  ])('are shown to an agency: %s, also in count and facets', async (_what, identity, args, numbers) => {
    const { data, errors } = await province.ask(LIST.replace('projects', `projects${args}`), {}, identity);
    expect(errors).toBeUndefined();
    const list = data?.projects as {
      totalCount: number;
      nodes: { planNumber: string }[];
      facets: { field: string; count: number }[];
    };
    expect(list.nodes.map(({ planNumber }) => planNumber)).toEqual(numbers);
    expect(list.totalCount).toBe(numbers.length);
    const counted = list.facets.filter(({ field }) => field === 'sector').map(({ count }) => count);
    expect(counted.reduce((sum, each) => sum + each, 0)).toBe(numbers.length);
  });

  it.each([
    ['nobody', ANONYMOUS, 'UNAUTHENTICATED'],
    ['somebody without a role', nobody, 'FORBIDDEN'],
  ])('are refused to %s, list and count', async (_who, identity, code) => {
    for (const fields of ['nodes { id }', 'totalCount', 'facets { count }', 'completeness { complete }']) {
      const answer = await province.ask(`{ projects { ${fields} } }`, {}, identity);
      expect([answer.data ?? null, codesOf(answer)]).toEqual([null, [code]]);
    }
    const title = '{ node(id: "project:ecology:EC-1") { id ... on EcologyProject { title } } }';
    expect(codesOf(await province.ask(title, {}, identity))).toEqual([code]);
  });

  it.each([
    ['nobody', ANONYMOUS, [null, null]],
    ['somebody without a role', nobody, [null, null]],
    ['an agency of one sector', agencyOf('ECOLOGY'), ['EC-1', null]],
    ['a coordinator', coordinator, ['EC-1', 'SV-1']],
  ])('are nodes for %s as far as they may be seen', async (_who, identity, seen) => {
    const ids = ['project:ecology:EC-1', 'project:services:SV-1'];
    const representations = [
      { __typename: 'EcologyProject', id: ids[0] },
      { __typename: 'ServicesProject', id: ids[1] },
    ];
    const { data, errors } = await province.ask(
      `query ($ids: [ID!]!, $of: [_Any!]!) {
         nodes(ids: $ids) { id } node(id: "pilot:ecology:village") { id }
         _entities(representations: $of) { ... on EcologyProject { id } ... on ServicesProject { id } } }`,
      { ids, of: representations },
      identity,
    );
    expect(errors).toBeUndefined();
    const expected = seen.map((number, index) => (number === null ? null : { id: ids[index] }));
    expect(data).toEqual({
      nodes: expected,
      node: { id: 'pilot:ecology:village' },
      _entities: expected,
    });
  });

  it('are late on the day that is asked for', async () => {
    const { data } = await province.ask(
      `{ then: projects(filter: { overdue: true, on: "2026-02-02" }) { totalCount nodes { planNumber } }
         on: projects(filter: { overdue: true, on: "2026-02-01" }) { totalCount }
         later: projects(filter: { overdue: true, on: "2027-01-01", levels: [GROUP] }) { nodes { planNumber } } }`,
      {},
      coordinator,
    );
    expect(data).toEqual({
      then: { totalCount: 1, nodes: [{ planNumber: 'EC-1' }] },
      on: { totalCount: 0 },
      later: { nodes: [{ planNumber: 'SV-2' }] },
    });
  });

  it('take one statement each for page, count and facets', async () => {
    const { count } = await countStatements(() => province.ask(LIST, {}, coordinator));
    expect(count).toBe(3);
  });
});
