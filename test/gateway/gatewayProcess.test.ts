import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { composeSupergraph } from '../../gateway/composeSupergraph';
import { PATIENCE_MS } from '../../shared/service/closeServer';
import { startProcess, type TestProcess } from '../support/startProcess';
import { waitFor } from '../support/waitFor';
import { ask, codesOf, send } from './support/ask';
import { onlyOnce } from './support/askAgain';
import { sampleSubgraphs, type SampleSubgraph } from './support/sampleSubgraphs';
import { SubgraphServer } from './support/SubgraphServer';
import { temporaryFolder } from './support/temporaryFolder';

const command = join(__dirname, 'support', 'runCommand.ts');

describe('the gateway command', () => {
  let folder: string;
  let file: string;
  let servers: Map<string, SubgraphServer>;
  let running: TestProcess | undefined;

  const server = (name: string): SubgraphServer => servers.get(name) as SubgraphServer;

  /** The supergraph of the sample, with a description that tells one version from another. */
  function supergraph(urlOf: (subgraph: SampleSubgraph) => string, version = 'first'): string {
    const subgraphs = sampleSubgraphs().map((each) => ({ name: each.name, sdl: each.sdl, url: urlOf(each) }));
    const { supergraphSdl } = composeSupergraph(subgraphs);
    return supergraphSdl.replace('type Query\n', `"${version}"\ntype Query\n`);
  }

  const served = ({ name }: SampleSubgraph): string => server(name).url;

  beforeEach(async () => {
    folder = await temporaryFolder();
    file = join(folder, 'supergraph.graphql');
    servers = new Map(sampleSubgraphs().map((each) => [each.name, new SubgraphServer(each)]));
    await Promise.all([...servers.values()].map((each) => each.start()));
  });

  afterEach(async () => {
    await running?.kill();
    await Promise.all([...servers.values()].map((each) => each.stop()));
  });

  async function start(args: readonly string[] = ['--public'], env: NodeJS.ProcessEnv = {}): Promise<string> {
    running = startProcess(command, ['gateway', '--supergraph', file, '--port', '0', ...args], {
      ...process.env,
      DATA_DIR: folder,
      LOG_LEVEL: 'silent',
      ...env,
    });
    return (await running.line('ready ')).slice('ready '.length);
  }

  async function versionAt(url: string): Promise<unknown> {
    const { data } = await ask(url, '{ __schema { queryType { description } } }');
    return (data as { __schema: { queryType: { description: unknown } } }).__schema.queryType.description;
  }

  it('serves the file, swaps it on SIGHUP, and keeps the old one when the new one is bad', async () => {
    await writeFile(file, supergraph(served));
    const url = await start();
    expect(await versionAt(url)).toBe('first');

    await writeFile(file, supergraph(served, 'second'));
    running?.child.kill('SIGHUP');
    await running?.line('supergraph swapped');
    expect(await versionAt(url)).toBe('second');

    for (const bad of ['type Query { a: Int', 'type Query { a: Int }', '']) {
      await writeFile(file, bad);
      const before = running?.lines.length ?? 0;
      running?.child.kill('SIGHUP');
      await waitFor('the refusal', () => (running?.lines.length ?? 0) > before);
      expect(running?.lines.at(-1)).toMatch(/^supergraph rejected: ./);
      expect(await versionAt(url)).toBe('second');
    }
    expect((await ask(url, '{ ecology { key } }')).data).toEqual({ ecology: { key: 'ECOLOGY' } });
  });

  it('takes addresses from the environment before those in the file, and moves with the file on SIGHUP', async () => {
    await writeFile(
      file,
      supergraph(() => 'http://127.0.0.1:1/graphql'),
    );
    const url = await start(['--public'], {
      SUBGRAPH_URL_PUBLIC_MANAGEMENT: server('public-management').url,
    });
    const first = await ask(url, '{ publicManagement { key } ecology { key } }');
    expect(first.data).toEqual({ publicManagement: { key: 'PUBLIC_MANAGEMENT' }, ecology: null });

    await writeFile(file, supergraph(served));
    running?.child.kill('SIGHUP');
    await running?.line('supergraph swapped');
    expect((await ask(url, '{ ecology { key } }')).data).toEqual({ ecology: { key: 'ECOLOGY' } });

    await writeFile(
      file,
      supergraph(({ name }) => (name === 'ecology' ? 'not an address' : server(name).url)),
    );
    running?.child.kill('SIGHUP');
    expect(await running?.line('supergraph rejected')).toContain('ecology');
    expect((await ask(url, '{ ecology { key } }')).data).toEqual({ ecology: { key: 'ECOLOGY' } });
  });

  it('starts while sectors are down, serves the others, and heals by itself', async () => {
    await writeFile(file, supergraph(served));
    await server('ecology').stop();
    const url = await start();
    const wounded = await ask(url, '{ ecology { key } services { key } }');
    expect(wounded.data).toEqual({ ecology: null, services: { key: 'SERVICES' } });
    expect(codesOf(wounded)).toEqual(['SECTOR_UNAVAILABLE']);
    await server('ecology').start();
    expect((await ask(url, '{ ecology { key } }')).data).toEqual({ ecology: { key: 'ECOLOGY' } });
  });

  it('finishes what it has begun on SIGTERM, is no longer ready, and exits with 0', async () => {
    await writeFile(file, supergraph(served));
    const url = await start();
    const health = (name: string) => send(url.replace('graphql', `health/${name}`), { method: 'GET' });
    expect((await health('live')).status).toBe(200);
    expect((await health('ready')).status).toBe(200);

    server('ecology').misbehaviour = (_request, response) => {
      const body = '{"data":{"ecology":{"key":"ECOLOGY"}}}';
      setTimeout(() => response.writeHead(200, { 'content-type': 'application/json' }).end(body), 1_000);
    };
    const begun = onlyOnce(() => ask(url, '{ ecology { key } }'));
    await waitFor('the request to reach its sector', () => server('ecology').received.length > 0);
    const toldAt = performance.now();
    running?.child.kill('SIGTERM');
    const unready = await waitFor('readiness to go', async () => {
      const answer = await health('ready');
      return answer.status === 503 && answer;
    });
    expect(unready.headers.connection).toBe('close');
    expect(await begun).toMatchObject({ status: 200, data: { ecology: { key: 'ECOLOGY' } } });
    await running?.ended();
    expect(performance.now() - toldAt).toBeLessThan(PATIENCE_MS);
    await expect(health('live')).rejects.toThrow();
  });

  it('does not wait for connections that were opened in advance and never used', async () => {
    await writeFile(file, supergraph(served));
    const { port } = new URL(await start());
    const unused = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    await once(unused, 'connect');
    const toldAt = performance.now();
    running?.child.kill('SIGTERM');
    await running?.ended();
    unused.destroy();
    expect(performance.now() - toldAt).toBeLessThan(PATIENCE_MS);
  });

  it('asks who is there unless it is told to be public', async () => {
    await writeFile(file, supergraph(served));
    const url = await start([]);
    expect(codesOf(await ask(url, '{ duties }'))).toEqual(['UNAUTHENTICATED']);
    expect((await ask(url, '{ standards { totalCount } }')).data).toEqual({ standards: { totalCount: 3 } });
  });

  it('serves a supergraph without @access in public mode only', async () => {
    const sdl = supergraph(served).replaceAll(/ *@access\(to: \[[A-Z, ]+\][^)]*\)/g, '');
    await writeFile(file, sdl);
    await expect(start([])).rejects.toThrow(/declare no @access/);
    expect((await ask(await start(), '{ duties }')).data).toEqual({ duties: ['report by March'] });
  });

  it.each([
    ['a port that is none', ['--port', 'x'], /--port/],
    ['an option nobody knows', ['--prot', '1'], /--prot/],
    ['a file that is not there', ['--supergraph', '/nowhere.graphql'], /nowhere/],
  ])('refuses %s', async (_what, args, named) => {
    await writeFile(file, '');
    await expect(start(args)).rejects.toThrow(named);
  });
});
