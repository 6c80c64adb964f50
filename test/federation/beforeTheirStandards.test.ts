import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { databaseKinds } from '../support/databaseKinds';
import { coordinator } from '../support/identities';
import { installedDatabases } from '../support/installedDatabases';
import { openTestFederation, type TestFederation } from '../support/openTestFederation';
import type { TestDatabases } from '../support/testDatabases';
import { exportTravellers, importOthers, importStandards, type Arrivals } from '../support/travellers';

jest.setTimeout(300_000);

interface Link {
  readonly code: string;
  readonly standard: { readonly code: string } | null;
}

const LINK = '{ code standard { code } }';
const LISTS = `{
  pilots(first: 100) { totalCount nodes { standards ${LINK} } }
  projects(first: 100) { totalCount nodes { revises ${LINK} result ${LINK} } }
}`;

/** Kinds of which every row is about a standard of its own sector's catalogue. */
const NEED_STANDARDS = ['evaluation', 'implementationInspections'];

describe('an installation that has no standards yet', () => {
  let home: TestDatabases;
  let federation: TestFederation;
  let files: string;
  let arrivals: Arrivals;

  beforeAll(async () => {
    const [kind] = databaseKinds();
    home = await installedDatabases(kind, true);
    files = folder('files');
    await exportTravellers(home.env, files);
    federation = await openTestFederation(kind, { seed: false });
    arrivals = await importOthers(federation.env, files);
    await federation.settled();
  });
  afterAll(async () => {
    await federation.close();
    await home.drop();
  });

  function folder(name: string): string {
    const made = path.join(home.env.DATA_DIR, name);
    mkdirSync(made);
    return made;
  }

  /** The pilots and projects that the province lists, and all the standards that they name. */
  async function listed() {
    const { data, errors } = await federation.ask(LISTS, {}, coordinator);
    expect(errors).toBeUndefined();
    const { pilots, projects } = data as {
      pilots: { totalCount: number; nodes: { standards: Link[] }[] };
      projects: { totalCount: number; nodes: { revises: Link | null; result: Link | null }[] };
    };
    const links = [
      ...pilots.nodes.flatMap(({ standards }) => standards),
      ...projects.nodes.flatMap(({ revises, result }) => [revises, result].filter((link) => link !== null)),
    ];
    return { pilots: pilots.totalCount, projects: projects.totalCount, links };
  }

  it('takes pilots, projects, trees and registers; what is about a standard of its own it refuses', () => {
    for (const [name, { read, registered, refused }] of Object.entries(arrivals)) {
      const refusedOnes = NEED_STANDARDS.includes(name) ? read : 0;
      expect({ name, registered, refused }).toEqual({
        name,
        registered: read - refusedOnes,
        refused: refusedOnes,
      });
    }
  });

  it('shows pilots and projects with the numbers of standards, of which it knows none', async () => {
    const { pilots, projects, links } = await listed();
    expect([pilots, projects]).toEqual([arrivals.pilot?.registered, arrivals.project?.registered]);
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter(({ standard }) => standard !== null)).toEqual([]);
  });

  it('shows the standards as soon as they come, and then has everything that its home has', async () => {
    const before = await listed();
    await importStandards(federation.env, files);
    await federation.settled();
    const { links, ...counts } = await listed();
    expect({ ...counts, links: links.map(({ code }) => code) }).toEqual({
      ...before,
      links: before.links.map(({ code }) => code),
    });
    const known = links.filter(({ standard }) => standard !== null);
    expect(known.length).toBeGreaterThan(links.length / 2);
    for (const { code, standard } of known) expect(standard?.code).toBe(code);

    await importOthers(federation.env, files);
    const back = folder('back');
    await exportTravellers(federation.env, back);
    expect(readdirSync(back)).toEqual(readdirSync(files));
    for (const file of readdirSync(files)) {
      const [here, there] = [back, files].map((each) => readFileSync(path.join(each, file), 'utf8'));
      expect({ file, text: here }).toEqual({ file, text: there });
    }
  });
});
