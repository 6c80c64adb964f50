import { ANONYMOUS } from '../../shared/identity';
import { verifyChain } from '../../shared/kernel/changes/verifyChain';
import { projectId, systemId } from '../../shared/kernel/ids';
import { readProjectSeeds } from '../../shared/kernel/projects';
import { sectors } from '../../shared/kernel/sectorKeys';
import type { SubgraphAnswer } from '../../shared/kernel/serving/executeSubgraph';
import { readSystemSeed, SystemStore, type StoredSystem } from '../../shared/kernel/system';
import { loadSectors } from '../../subgraphs/sectorFolders';
import { databaseKinds } from '../support/databaseKinds';
import { agencyOf, coordinator } from '../support/identities';
import { expectRefusedWrite, rowsAndLogOf } from './support/expectRefusedWrite';
import { codeOf, openTestSector, type TestSector } from './support/openTestSector';
import { systemIn, SystemWriter, type WrittenSystem } from './support/SystemWriter';

const cases = databaseKinds().flatMap((kind) =>
  loadSectors().map((definition) => ({ database: kind.name, folder: definition.key, kind, definition })),
);

/** One tree's life, in order: each test goes on from where the one before left it. */
describe.each(cases)('the standard-system tree of $folder on $database', ({ kind, definition }) => {
  let sector: TestSector;
  let writer: SystemWriter<SubgraphAnswer>;
  let draft: WrittenSystem;
  const store = new SystemStore();

  const stored = async (id: string): Promise<StoredSystem | undefined> =>
    (await store.findByIds(sector.database.reader, [id])).get(id);
  const lastChange = async () => {
    const { seq } = await sector.log.end();
    return (await sector.log.changes(seq - 1, 1))[0];
  };
  const everything = () =>
    rowsAndLogOf(sector, [
      'standard_system',
      'standard_system_node',
      'standard_system_entry',
      'standard_system_move',
      'idempotency',
    ]);
  const expectRefused = (answer: () => Promise<SubgraphAnswer>, code: string, fields?: string[]) =>
    expectRefusedWrite(answer, { code, fields }, everything);

  beforeAll(async () => {
    sector = await openTestSector(kind, definition);
    const { typePrefix } = sector.subgraph.names;
    writer = new SystemWriter(
      (query, variables, who) => sector.ask(query, variables, who ?? undefined),
      typePrefix,
    );
    await sector.projectRegister.register(readProjectSeeds(sector.subgraph.names), 'seed');
  });
  afterAll(() => sector.drop());

  it('begins as a draft of a root, which must be called something', async () => {
    await expectRefused(() => writer.write('draft', null), 'BAD_USER_INPUT', ['title']);
    draft = systemIn(await writer.write('draft', null, { title: '示例 标准体系' }));
    expect(draft).toEqual({ id: systemId(sector.subgraph.names, 1), version: 1, state: 'DRAFT' });
    expect(await lastChange()).toMatchObject({
      kind: 'SYSTEM',
      action: 'REGISTER',
      entity: draft.id,
      before: null,
      after: await stored(draft.id),
    });
    await expectRefused(() => writer.write('draft', null, { title: '又一个' }), 'ILLEGAL_TRANSITION', ['id']);
  });

  it('takes nodes and entries, and tells each write in the log', async () => {
    const [project] = readProjectSeeds(sector.subgraph.names);
    const own = projectId(sector.subgraph.names, project?.project.key ?? '');
    const before = await stored(draft.id);
    draft = await writer.writeAll(draft, [
      ['place', { key: 'a', parent: 'system', number: '1', title: '示例 甲' }],
      ['place', { key: 'b', parent: 'system', number: '2', title: '示例 乙', titleEn: 'B' }],
      ['place', { key: 'a-1', parent: 'a', title: '示例 甲一' }],
      ['record', { key: 'first', node: 'a-1', kind: 'REQUIRED', code: 'gb/t 1.1－2020' }],
      ['record', { key: 'second', node: 'a-1', kind: 'REQUIRED', project: own, title: '示例 在编' }],
      ['record', { key: 'third', node: 'b', kind: 'PLANNED', title: '示例 拟编' }],
    ]);
    expect(draft.version).toBe(7);
    const after = await stored(draft.id);
    expect(before?.nodes).toHaveLength(1);
    expect(after?.nodes.map(({ key }) => key)).toEqual(['system', 'a', 'b', 'a-1']);
    expect(after?.entries).toEqual([
      { node: 'a-1', key: 'first', kind: 'REQUIRED', code: 'GB/T 1.1-2020', project: null, title: null },
      { node: 'a-1', key: 'second', kind: 'REQUIRED', code: null, project: own, title: '示例 在编' },
      { node: 'b', key: 'third', kind: 'PLANNED', code: null, project: null, title: '示例 拟编' },
    ]);
    expect(await lastChange()).toMatchObject({ kind: 'SYSTEM', action: 'UPDATE', actor: 'agency', after });
  });

  it('moves a node with its entries, and keeps where it was', async () => {
    draft = await writer.writeAll(draft, [['place', { key: 'a-1', parent: 'b', ordinal: 1 }]]);
    const after = await stored(draft.id);
    expect(after?.nodes.find(({ key }) => key === 'a-1')?.parent).toBe('b');
    expect(after?.entries.filter(({ node }) => node === 'a-1')).toHaveLength(2);
    expect(after?.moves).toEqual([{ node: 'a-1', from: 'a', to: 'b', on: '2026-06-01', by: 'agency' }]);
  });

  it('refuses what cannot be, and nothing is written', async () => {
    const [foreign] = sectors.filter(({ key }) => key !== sector.subgraph.names.key);
    const strange = foreign ? projectId(foreign, readProjectSeeds(foreign)[0]?.project.key ?? '') : '';
    const entry = { key: 'e', node: 'a', kind: 'REQUIRED', title: '示例' };
    const refusals = [
      ['place', { key: 'b', parent: 'a-1' }, 'parent'],
      ['place', { key: 'b', parent: 'b' }, 'parent'],
      ['place', { key: 'No Key', parent: 'a', title: '示例' }, 'key'],
      ['place', { key: 'a', title: 'x'.repeat(101) }, 'title'],
      ['record', { ...entry, node: 'nowhere' }, 'node'],
      ['record', { ...entry, code: '不是标准号' }, 'code'],
      ['record', { ...entry, node: 'a-1', code: 'GB/T 1.1-2020' }, 'code'],
      ['record', { ...entry, project: strange }, 'project'],
      ['record', { ...entry, project: projectId(sector.subgraph.names, 'NONE') }, 'project'],
      ['remove', { node: 'b' }, 'node'],
      ['remove', {}, 'node'],
      ['publish', { on: '2026-06-02' }, 'on'],
    ] as const;
    for (const [what, input, field] of refusals)
      await expectRefused(() => writer.write(what, draft, input), 'BAD_USER_INPUT', [field]);
    const nowhere = { id: systemId(sector.subgraph.names, 9), version: 1 };
    await expectRefused(() => writer.write('publish', nowhere), 'NOT_FOUND', ['id']);
  });

  it('is written at the version that was read only; of two writers at once one wins', async () => {
    const stale = { ...draft, version: draft.version - 1 };
    await expectRefused(() => writer.write('publish', stale), 'CONFLICT', ['expectedVersion']);
    const answers = await Promise.all(
      ['甲', '乙'].map((name) => writer.write('place', draft, { key: 'b', title: `示例 ${name}` })),
    );
    expect(answers.map(codeOf).sort()).toEqual(['CONFLICT', null]);
    draft = { ...draft, version: draft.version + 1 };
  });

  it('answers a repeated key with the first answer, and refuses it for another body', async () => {
    const once = { clientMutationId: 'once', entry: 'third' };
    const first = await writer.write('remove', draft, once);
    const before = await everything();
    expect(await writer.write('remove', draft, once)).toEqual(first);
    expect(await everything()).toBe(before);
    await expectRefused(
      () => writer.write('remove', draft, { ...once, entry: 'first' }),
      'IDEMPOTENCY_CONFLICT',
    );
    draft = systemIn(first);
  });

  it("is written by the sector's agency only", async () => {
    const stranger = agencyOf(
      ...sectors.map(({ key }) => key).filter((key) => key !== sector.subgraph.names.key),
    );
    for (const what of ['draft', 'place', 'record', 'remove', 'publish'] as const) {
      const needed = { place: { key: 'a' }, record: { key: 'e', node: 'a', kind: 'PLANNED', title: '示例' } };
      const input = what === 'place' || what === 'record' ? needed[what] : {};
      const on = what === 'draft' ? null : draft;
      await expectRefused(() => writer.write(what, on, input, ANONYMOUS), 'UNAUTHENTICATED');
      await expectRefused(() => writer.write(what, on, input, stranger), 'FORBIDDEN');
      await expectRefused(() => writer.write(what, on, input, coordinator), 'FORBIDDEN');
    }
  });

  it('is frozen when it is published; the next version begins where it ends', async () => {
    const published = systemIn(await writer.write('publish', draft));
    expect(published.state).toBe('PUBLISHED');
    expect((await stored(draft.id))?.publishedOn).toBe('2026-06-01');
    expect(await lastChange()).toMatchObject({ kind: 'SYSTEM', action: 'ADVANCE' });
    await expectRefused(
      () => writer.write('place', published, { key: 'b', title: '晚了' }),
      'ILLEGAL_TRANSITION',
    );
    const next = systemIn(await writer.write('draft', null));
    expect(next).toEqual({ id: systemId(sector.subgraph.names, 2), version: 1, state: 'DRAFT' });
    const [one, two] = [await stored(draft.id), await stored(next.id)];
    expect([two?.nodes, two?.entries, two?.moves]).toEqual([one?.nodes, one?.entries, []]);
    const grown = await writer.writeAll(next, [['place', { key: 'c', parent: 'system', title: '示例 丙' }]]);
    expect(await stored(draft.id)).toEqual(one);
    await expectRefused(() => writer.write('publish', grown, { on: '2026-05-31' }), 'BAD_USER_INPUT', ['on']);
    expect(systemIn(await writer.write('publish', grown, { on: '2026-06-01' })).state).toBe('PUBLISHED');
  });

  it('leaves a log whose chain holds', async () => {
    const entries = await sector.log.changes(0, 1000);
    expect(entries.filter(({ kind }) => kind === 'SYSTEM').length).toBeGreaterThan(10);
    expect((await verifyChain(sector.log, null)).fault).toBeNull();
  });
});

it.each(sectors)('the seed of $folder brings a tree', (names) => {
  const [system] = readSystemSeed(names);
  expect(system?.nodes.length).toBeGreaterThan(10);
  for (const { source } of system?.nodes ?? []) expect(source).toContain('行动计划（2017－2019）');
  for (const kind of ['REQUIRED', 'PLANNED', 'EXISTING'])
    expect(system?.entries.filter((entry) => entry.kind === kind).length).toBeGreaterThan(0);
});
