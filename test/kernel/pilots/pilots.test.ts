import { countStatements } from '../../../shared/database';
import { verifyChain } from '../../../shared/kernel/changes/verifyChain';
import type { StoredPilot } from '../../../shared/kernel/pilots';
import type { IndexedPilot } from '../../../shared/kernel/pilots/IndexedPilot';
import { databaseKinds } from '../../support/databaseKinds';
import { expectNoDrift } from '../../support/expectNoDrift';
import { openPilots, type TestPilots } from './support/openPilots';
import { pilotFacts } from './support/pilotFacts';

const river = pilotFacts({
  key: 'river',
  title: '示例 河道',
  stage: 'ACCEPTED',
  due: '2024-12-31',
  acceptedOn: '2025-01-03',
  region: '320100',
});
const road = pilotFacts({ key: 'road', title: '示例 公路', level: 'NATIONAL', region: '320102', due: null });
const village = pilotFacts({ key: 'village', organization: { name: '示例 村委会', creditCode: null } });
const others = Array.from({ length: 25 }, (_, index) =>
  pilotFacts({ key: `site-${String(index).padStart(2, '0')}`, region: null, organization: null, due: null }),
);

interface PilotList {
  readonly nodes: readonly { readonly id: string }[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

describe.each(databaseKinds())('pilots on $name', (kind) => {
  let pilots: TestPilots;

  beforeAll(async () => {
    pilots = await openPilots(kind);
    await pilots.register.register([river, road, village, ...others], 'seed');
  });
  afterAll(() => pilots.drop());

  const list = async (args: string): Promise<PilotList> => {
    const { data, errors } = await pilots.ask(
      `{ pilots${args} { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }`,
    );
    expect(errors).toBeUndefined();
    return data?.pilots as PilotList;
  };
  const keysOf = ({ nodes }: PilotList) => nodes.map(({ id }) => id.replace('pilot:ecology:', ''));

  it('have the tables their entities describe', () => expectNoDrift(pilots.database));

  it('are read back as they were registered', async () => {
    const stored = await pilots.store.findByIds(pilots.database.reader, [
      'pilot:ecology:river',
      'pilot:ecology:none',
    ]);
    const expected: StoredPilot = { ...river, id: 'pilot:ecology:river', version: 1 };
    expect([...stored.values()]).toEqual([expected]);
  });

  it('stand in the change log, each with its facts, in a chain that holds', async () => {
    const { rows, fault } = await verifyChain(pilots.log, null);
    expect({ rows, fault }).toEqual({ rows: 28, fault: null });
    const [first] = await pilots.log.changes(0, 1);
    expect(first).toMatchObject({
      action: 'REGISTER',
      kind: 'PILOT',
      entity: 'pilot:ecology:river',
      before: null,
    });
    expect(first?.after).toEqual({ ...river, id: 'pilot:ecology:river', version: 1 });
  });

  it('are registered once, however often they are offered', async () => {
    const end = await pilots.log.end();
    const writes = pilots.writes();
    expect(await pilots.register.register([river, road], 'seed')).toBe(0);
    expect(await pilots.log.end()).toEqual(end);
    expect(pilots.writes()).toBe(writes);
  });

  it('are refused with a bad field, and nothing is written', async () => {
    const end = await pilots.log.end();
    const bad = [pilotFacts({ key: 'fine' }), pilotFacts({ key: 'bad', region: '999999' })];
    await expect(pilots.register.register(bad, 'seed')).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(await pilots.log.end()).toEqual(end);
  });

  it('show their own fields, region, body and standards', async () => {
    const { data, errors } = await pilots.ask(
      `{ _entities(representations: [{ __typename: "EcologyPilot", id: "pilot:ecology:road" }, { __typename: "EcologyPilot", id: "pilot:ecology:none" }]) {
           ... on EcologyPilot { title sector level stage appliedOn acceptedOn due overdue organizationName provenance version
             region { code } organization { creditCode } standards { code } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data?._entities).toEqual([
      {
        title: '示例 公路',
        sector: 'ECOLOGY',
        level: 'NATIONAL',
        stage: 'BUILDING',
        appliedOn: '2023-04-11',
        acceptedOn: null,
        due: null,
        overdue: false,
        organizationName: '示例泰州水利设计院有限公司',
        provenance: 'SYNTHETIC',
        version: 1,
        region: { code: '320102' },
        organization: { creditCode: '91321202XX00159233' },
        standards: [{ code: 'DB32/T 9933-2022' }, { code: 'GB/T 1.1' }],
      },
      null,
    ]);
  });

  it.each([
    ['a stage', '(filter: { stages: [ACCEPTED] })', ['river']],
    ['a level', '(filter: { levels: [NATIONAL] })', ['road']],
    ['a region and all within it', '(filter: { region: "320100" })', ['river', 'road']],
    ['being late today', '(filter: { overdue: true })', ['village']],
    ['being late on a day', '(filter: { overdue: true, on: "2026-03-31" })', []],
    ['being late the day before acceptance', '(filter: { overdue: true, on: "2025-01-02" })', ['river']],
    ['being late on the day of acceptance', '(filter: { overdue: true, on: "2025-01-03" })', []],
    ['a sector', '(filter: { sectors: [AGRICULTURE] })', []],
    [
      'several at once',
      '(filter: { region: "320000", stages: [BUILDING], levels: [PROVINCIAL] })',
      ['village'],
    ],
  ])('are filtered by %s', async (_what, args, keys) => {
    const found = await list(args);
    expect(keysOf(found)).toEqual(keys);
    expect(found.totalCount).toBe(keys.length);
  });

  it('are late or not, and no third', async () => {
    const [late, others] = [
      await list('(filter: { overdue: true })'),
      await list('(filter: { overdue: false })'),
    ];
    expect(late.totalCount + others.totalCount).toBe(28);
  });

  it('are counted by sector, level, stage and region, each time all of the list, and by the year of acceptance', async () => {
    const { data, errors } = await pilots.ask(
      '{ pilots(filter: { region: "320000" }) { totalCount facets { field value count } } }',
    );
    expect(errors).toBeUndefined();
    expect(data?.pilots).toEqual({
      totalCount: 3,
      facets: [
        { field: 'sector', value: 'ECOLOGY', count: 3 },
        { field: 'level', value: 'PROVINCIAL', count: 2 },
        { field: 'level', value: 'NATIONAL', count: 1 },
        { field: 'stage', value: 'BUILDING', count: 2 },
        { field: 'stage', value: 'ACCEPTED', count: 1 },
        { field: 'region', value: '320100', count: 1 },
        { field: 'region', value: '320102', count: 1 },
        { field: 'region', value: '321202', count: 1 },
        { field: 'acceptedYear', value: '2025', count: 1 },
      ],
    });
  });

  it('are paged without repetition or loss', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: PilotList = await list(`(first: 10${after === null ? '' : `, after: "${after}"`})`);
      seen.push(...keysOf(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual([...seen].sort());
    expect(new Set(seen).size).toBe(28);
  });

  it.each([
    ['no rows', '(first: 0)', 'first'],
    ['too many rows', '(first: 101)', 'first'],
    ['a forged cursor', '(after: "abc")', 'after'],
    ['a region that is none', '(filter: { region: "32" })', 'filter.region'],
  ])('are refused with %s', async (_what, args, field) => {
    const { data, errors } = await pilots.ask(`{ pilots${args} { nodes { id } } }`);
    expect(data?.pilots).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field }] });
  });

  it("refuses another list's cursor", async () => {
    const { pageInfo } = await list('(first: 1)');
    const { errors } = await pilots.ask(
      `{ pilots(filter: { stages: [BUILDING] }, after: "${String(pageInfo.endCursor)}") { nodes { id } } }`,
    );
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('cost the same statements for one row as for all', async () => {
    const query = (first: number) =>
      pilots.ask(
        `{ pilots(first: ${String(first)}) { totalCount edges { node { id } } nodes { title standards { code } } } }`,
      );
    const [one, all] = [await countStatements(() => query(1)), await countStatements(() => query(28))];
    expect(one.count).toBe(3);
    expect(all.count).toBe(3);
  });

  it('are found by the standards they apply, all numbers of a request with one statement', async () => {
    const { byStandard } = pilots.access();
    const codes = ['GB/T 1.1', 'DB32/T 9933-2022', 'GB/T 1.2'];
    const { count, result } = await countStatements(() => byStandard.loadMany(codes));
    expect(count).toBe(1);
    const ids = (result as IndexedPilot[][]).map((each) => each.map(({ id }) => id));
    expect(ids[0]).toHaveLength(28);
    expect(ids[0]).toEqual([...(ids[0] ?? [])].sort());
    expect(ids[1]).toEqual(ids[0]);
    expect(ids[2]).toEqual([]);
  });

  it('are written anew, and taken out, with their standards', async () => {
    const changed: StoredPilot = {
      ...pilotFacts({ key: 'moved', standards: ['GB 1-2020'] }),
      id: 'pilot:ecology:moved',
      version: 2,
    };
    const read = async () => [
      ...(await pilots.store.findByIds(pilots.database.reader, [changed.id])).values(),
    ];
    await pilots.database.transaction((manager) =>
      pilots.store.save(manager, 'ECOLOGY', [{ ...changed, version: 1, standards: [] }]),
    );
    await pilots.database.transaction((manager) => pilots.store.save(manager, 'ECOLOGY', [changed]));
    expect(await read()).toEqual([changed]);
    await pilots.database.transaction((manager) => pilots.store.remove(manager, [changed.id]));
    expect(await read()).toEqual([]);
  });
});
