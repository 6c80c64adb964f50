import type { Identity } from '../../../shared/identity';
import { sectors } from '../../../shared/kernel/sectorKeys';
import { codesOf } from '../../gateway/support/ask';
import { agencyOf } from '../../support/identities';
import type { TestFederation } from '../../support/openTestFederation';
import { projectOf, ProjectWriter } from '../../support/projectWriter';

const ecology = agencyOf('ECOLOGY');
const services = agencyOf('SERVICES');

/** The projects of all sectors, as each caller may see them. */
export function projectsSeenSuite(opened: () => TestFederation): void {
  let federation: TestFederation;
  beforeAll(async () => {
    federation = opened();
  });

  const ask = async (query: string, variables?: Record<string, unknown>, identity?: Identity) => {
    const { data, errors } = await federation.ask(query, variables, identity);
    expect(errors).toBeUndefined();
    return data ?? {};
  };

  it('list what is late in all sectors in one fetch, as each caller may see it', async () => {
    const LATE =
      '{ projects(filter: { overdue: true }, first: 100) { totalCount nodes { sector } facets { field value } } }';
    interface Late {
      readonly projects: {
        totalCount: number;
        nodes: { sector: string }[];
        facets: { field: string; value: string }[];
      };
    }
    const statements = await federation.statementsOf(() => ask(LATE));
    expect(new Set(statements.map(({ database }) => database))).toEqual(new Set(['province']));
    const all = ((await ask(LATE)) as unknown as Late).projects;
    expect([...new Set(all.nodes.map(({ sector }) => sector))].sort()).toEqual(sectors.map(({ key }) => key));

    const own = ((await ask(LATE, {}, services)) as unknown as Late).projects;
    expect(own.totalCount).toBe(all.nodes.filter(({ sector }) => sector === 'SERVICES').length);
    expect(new Set(own.nodes.map(({ sector }) => sector))).toEqual(new Set(['SERVICES']));
    expect(own.facets.filter(({ field }) => field === 'sector').map(({ value }) => value)).toEqual([
      'SERVICES',
    ]);
    expect(codesOf(await federation.ask(LATE, {}, null))).toContain('UNAUTHENTICATED');
  });

  it('stay secret by every way that leads to them', async () => {
    const id = 'project:ecology:DEMO-EC-04';
    const node =
      'query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id, "pilot:ecology:demo-flood-control"]) { id } }';
    const pilot = { id: 'pilot:ecology:demo-flood-control' };
    for (const identity of [null, services]) {
      const { data, errors } = await federation.ask(node, { id }, identity);
      expect(errors).toBeUndefined();
      expect(data).toEqual({ node: null, nodes: [null, pilot] });
    }
    expect(await ask(node, { id }, ecology)).toEqual({ node: { id }, nodes: [{ id }, pilot] });

    const closed = [
      '{ projects { totalCount } }',
      '{ ecology { projects { totalCount } } }',
      '{ sectors { ... on EcologySector { projects { totalCount } } } }',
      '{ ecology { statistics { inDrafting } } }',
      `{ node(id: "${id}") { ... on EcologyProject { title comments { text } } } }`,
    ];
    for (const query of closed) {
      const answer = await federation.ask(query, {}, null);
      expect([[...new Set(codesOf(answer))], answer.data ?? null]).toEqual([['UNAUTHENTICATED'], null]);
    }
    expect(codesOf(await federation.ask('{ ecology { projects { totalCount } } }', {}, services))).toContain(
      'FORBIDDEN',
    );
    const open = await federation.ask(
      '{ ecology { statistics { inForce } } standards { totalCount } }',
      {},
      null,
    );
    expect(codesOf(open)).toEqual([]);
  });

  it('are proposed, counted and shown in every sector alike', async () => {
    for (const { key, typePrefix, field, folder } of sectors) {
      const agency = agencyOf(key);
      const counted = async () =>
        (
          (await ask(`{ ${field} { statistics { inDrafting } } }`, {}, agency)) as Record<
            string,
            { statistics: { inDrafting: number } }
          >
        )[field]?.statistics.inDrafting ?? 0;
      const before = await counted();
      const writer = new ProjectWriter(federation.ask, typePrefix, 'alike');
      const project = projectOf(await writer.propose({ planNumber: 'ALIKE-1' }, agency));
      expect(project.id).toBe(`project:${folder}:ALIKE-1`);
      expect(await counted()).toBe(before + 1);
      const { projects } = (await ask(
        `{ projects(filter: { query: "ALIKE-1", sectors: [${key}] }) { nodes { id __typename } } }`,
        {},
        agency,
      )) as { projects: { nodes: object[] } };
      expect(projects.nodes).toEqual([{ id: project.id, __typename: `${typePrefix}Project` }]);
    }
  });
}
