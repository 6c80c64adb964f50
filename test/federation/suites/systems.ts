import type { Identity } from '../../../shared/identity';
import { sectors } from '../../../shared/kernel/sectorKeys';
import { systemIn, SystemWriter, type WrittenSystem } from '../../contract/support/SystemWriter';
import type { Answer } from '../../gateway/support/ask';
import { agencyOf } from '../../support/identities';
import type { TestFederation } from '../../support/openTestFederation';

const ecology = agencyOf('ECOLOGY');
const services = agencyOf('SERVICES');

const sideBySide = `query ($keys: [SectorKey!]) { sectors(keys: $keys) { key system {
  coverage { required covered existing inDrafting planned percent } gaps { title state } } } }`;

/** Trees of standard systems, their versions and what they cover. */
export function systemsSuite(opened: () => TestFederation): void {
  let federation: TestFederation;
  let writer: SystemWriter<Answer>;
  let second: WrittenSystem;

  beforeAll(async () => {
    federation = opened();
    writer = new SystemWriter(federation.ask, 'Ecology');
  });

  const ask = async (query: string, variables = {}, identity?: Identity | null) => {
    const { data, errors } = await federation.ask(query, variables, identity);
    expect(errors).toBeUndefined();
    return data ?? {};
  };
  const SYSTEM = `query ($version: Int, $asOf: Date) { ecology { system(version: $version, asOf: $asOf) {
    system { number state } coverage { required covered percent } nodes { key entries { key state standardSector } } } } }`;
  interface Tree {
    readonly system: { readonly number: number; readonly state: string };
    readonly coverage: { readonly required: number; readonly covered: number };
    readonly nodes: readonly {
      readonly key: string;
      readonly entries: readonly {
        readonly key: string;
        readonly state: string;
        readonly standardSector: string;
      }[];
    }[];
  }
  const treeOf = async (variables = {}, identity?: Identity | null) =>
    ((await ask(SYSTEM, variables, identity)).ecology as { system: Tree | null }).system;
  const entryIn = (tree: Tree | null, key: string) =>
    tree?.nodes.flatMap(({ entries }) => entries).find((entry) => entry.key === key);

  it('show the coverage of six sectors with as many statements as that of one', async () => {
    const of = (keys: readonly string[]) =>
      federation.statementsOf(async () => {
        const { sectors: shown } = (await ask(sideBySide, { keys }, null)) as {
          sectors: { system: object }[];
        };
        expect(shown.filter(({ system }) => system !== null)).toHaveLength(keys.length);
      });
    const all = await of(sectors.map(({ key }) => key));
    expect(new Set(all.map(({ database }) => database))).toEqual(new Set(['province']));
    expect(all.length).toBe((await of(['ECOLOGY'])).length);
    expect(all.length).toBe(5);
  });

  it('are written as a draft that only its own sector and those who watch over all see', async () => {
    const begun = systemIn(await writer.write('draft', null, {}, ecology));
    second = await writer.writeAll(
      begun,
      [
        ['place', { key: 'carbon', parent: 'system', ordinal: 1 }],
        ['record', { key: 'foreign', node: 'carbon', kind: 'REQUIRED', code: 'DB32/T 9880-2020' }],
      ],
      ecology,
    );
    for (const [identity, number] of [
      [null, undefined],
      [services, undefined],
      [ecology, 2],
      [undefined, 2],
    ] as const)
      expect((await treeOf({ version: 2 }, identity))?.system.number).toBe(number);
    expect((await treeOf())?.system).toEqual({ number: 1, state: 'PUBLISHED' });
    const secret = 'query ($id: ID!) { ecology { systemVersions { id } } node(id: $id) { id } }';
    expect((await ask(secret, { id: second.id }, null)).ecology).toEqual({
      systemVersions: [{ id: 'system:ecology:1' }],
    });
  });

  it('point at a standard of another sector, whose withdrawal opens a gap on its day', async () => {
    const { errors } = await federation.ask(
      'mutation ($input: RegisterServicesStandardInput!) { registerServicesStandard(input: $input) { standard { id } } }',
      {
        input: {
          clientMutationId: 'foreign',
          code: 'DB32/T 9880-2020',
          title: '示例 跨领域引用',
          issuedOn: '2020-01-01',
          effectiveOn: '2020-02-01',
        },
      },
      services,
    );
    expect(errors).toBeUndefined();
    const withdrawn = await federation.ask(
      'mutation ($input: WithdrawServicesStandardInput!) { withdrawServicesStandard(input: $input) { standard { withdrawnOn } } }',
      {
        input: {
          clientMutationId: 'gone',
          id: 'standard:services:DB32/T 9880-2020',
          expectedVersion: 1,
          withdrawnOn: '2026-05-10',
        },
      },
      services,
    );
    expect(withdrawn.errors).toBeUndefined();
    const days = ['2020-01-31', '2020-02-01', '2026-05-09', '2026-05-10', '2026-05-11'];
    const trees: (Tree | null)[] = [];
    for (const asOf of days) trees.push(await treeOf({ version: 2, asOf }));
    expect(trees.map((tree) => entryIn(tree, 'foreign'))).toEqual(
      ['UPCOMING', 'IN_FORCE', 'IN_FORCE', 'WITHDRAWN', 'WITHDRAWN'].map((state) => ({
        key: 'foreign',
        state,
        standardSector: 'SERVICES',
      })),
    );
    const [, , before, on] = trees.map((tree) => tree?.coverage.covered ?? 0);
    expect(on).toBe((before ?? 0) - 1);
  });

  it('count a project that publishes as being drafted before, and as its standard after', async () => {
    const of = async (asOf: string) => entryIn(await treeOf({ version: 1, asOf }), 'roads-2')?.state;
    expect(await of('2024-10-29')).toBe('IN_DRAFTING');
    expect(await of('2026-06-01')).toBe('IN_FORCE');
  });

  it('stay readable as they were when the next version is published', async () => {
    const first = await treeOf({ version: 1, asOf: '2026-06-01' });
    const published = systemIn(await writer.write('publish', second, {}, ecology));
    expect(published.state).toBe('PUBLISHED');
    expect((await treeOf({}, null))?.system).toEqual({ number: 2, state: 'PUBLISHED' });
    expect((await treeOf({ asOf: '2026-05-31' }, null))?.system.number).toBe(1);
    expect(await treeOf({ version: 1, asOf: '2026-06-01' }, null)).toEqual(first);
  });

  it('tell how a node came to where it is, and to insiders who moved it', async () => {
    const MOVES = 'moves { version on from to }';
    const query = `{ ecology { system { children { key ordinal ${MOVES} } } } }`;
    const { ecology: shown } = (await ask(query, {}, null)) as {
      ecology: { system: { children: object[] } };
    };
    expect(shown.system.children[0]).toEqual({
      key: 'carbon',
      ordinal: 1,
      moves: [{ version: 2, on: '2026-06-01', from: 'saving', to: 'system' }],
    });
    const old = (await ask(`{ ecology { system(version: 1) { nodes { key ${MOVES} } } } }`, {}, null)) as {
      ecology: { system: { nodes: { key: string; moves: object[] }[] } };
    };
    expect(old.ecology.system.nodes.every(({ moves }) => moves.length === 0)).toBe(true);
    const who = await ask('{ ecology { system { children { moves { by } } } } }', {}, ecology);
    expect(JSON.stringify(who)).toContain(ecology.subject);
    const nobody = await federation.ask('{ ecology { system { children { moves { by } } } } }', {}, null);
    expect(JSON.stringify(nobody.errors)).toContain('UNAUTHENTICATED');
  });

  it('name their projects to insiders of the sector only', async () => {
    const query = '{ ecology { system { nodes { entries { project { id sector } } } } } }';
    const projectsSeen = async (identity: Identity) =>
      (JSON.stringify(await ask(query, {}, identity)).match(/project:ecology:/g) ?? []).length;
    expect(await projectsSeen(ecology)).toBeGreaterThan(3);
    expect(await projectsSeen(services)).toBe(0);
  });

  it('are compared with the sectors, and put right, as everything in the index', async () => {
    await federation.province.database.transaction((manager) =>
      manager.query("DELETE FROM standard_system WHERE id = 'system:services:1'"),
    );
    const services1 = '{ services { system { title } } }';
    expect((await ask(services1)).services).toEqual({ system: null });
    await federation.province.reconcile();
    expect((await ask(services1)).services).toEqual({ system: { title: '现代服务业标准体系' } });
  });
}
