import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { projectFile } from '../../shared/service/projectFile';
import { subgraphAddresses } from '../../subgraphs/subgraphAddresses';
import { mariaDbPrograms, privateMariaDb } from '../support/privateMariaDb';
import { waitFor } from '../support/waitFor';
import { serviceOf } from './support/Compose';
import { LocalDeployment } from './support/LocalDeployment';
import { isInstalled } from './support/LocalService';
import { readCompose } from './support/readCompose';

const START_TIMEOUT = 300_000;
const TEST_TIMEOUT = 120_000;
const ADMINISTRATOR = 'deployment';

/** Whether a part can be tested here: says aloud when it cannot, and refuses that where it is required. */
function isThere(present: boolean, program: string, variable: string): boolean {
  if (present) return true;
  if (process.env[variable] === '1') throw new Error(`${program} is not installed, and ${variable}=1.`);
  process.stderr.write(`\n*** SKIPPED: docker-compose.yml with ${program}, which is not installed. ***\n\n`);
  return false;
}

const hasDatabase = isThere(mariaDbPrograms() !== undefined, 'MariaDB', 'REQUIRE_MYSQL');
const hasBalancer = isThere(isInstalled('haproxy'), 'haproxy', 'REQUIRE_BALANCER');
const behindBalancer = hasBalancer ? it : it.skip;

const compose = readCompose();
const subgraphs = subgraphAddresses().map(({ name }) => name);
const example = (ending: string): string =>
  readFileSync(projectFile('gateway', 'examples', `03-provincial-view${ending}`), 'utf8');

interface Answer {
  readonly data?: Record<string, unknown>;
  readonly errors?: readonly unknown[];
}

interface ProvincialView {
  readonly sectors: readonly { readonly statistics: { readonly inForce: number } }[];
  readonly standards: {
    readonly totalCount: number;
    readonly completeness: {
      readonly complete: boolean;
      readonly sources: readonly { readonly rows: number }[];
    };
  };
}

(hasDatabase ? describe : describe.skip)(
  'the services of docker-compose.yml, as processes of this machine,',
  () => {
    let deployment: LocalDeployment;
    let administrator: Connection;
    let serverPort: number;

    /** Connects as the image's `root` does: with the password of the secret, and all rights. */
    const openServer = async (): Promise<void> => {
      const url = new URL(await privateMariaDb());
      serverPort = Number(url.port);
      administrator = await createConnection(url.href);
      const password = deployment.secret('database-admin');
      await administrator.query(`CREATE USER ?@'%' IDENTIFIED BY ?`, [ADMINISTRATOR, password]);
      await administrator.query(`GRANT ALL ON *.* TO ?@'%' WITH GRANT OPTION`, [ADMINISTRATOR]);
    };

    beforeAll(async () => {
      deployment = new LocalDeployment(compose);
      await openServer();
      const elsewhere = new Map([['mysql', serverPort]]);
      if (!hasBalancer) elsewhere.set('balancer', 0);
      await deployment.up(ADMINISTRATOR, elsewhere);
    }, START_TIMEOUT);

    afterAll(async () => {
      await deployment.down();
      const names = subgraphs.map((name) => name.replaceAll('-', '_'));
      for (const name of names) await administrator.query('DROP DATABASE IF EXISTS ??', [name]);
      for (const name of [...names, ADMINISTRATOR])
        await administrator.query(`DROP USER IF EXISTS ?@'%'`, [name]);
      await administrator.end();
    }, TEST_TIMEOUT);

    const ask = async (query: string, variables: object = {}, token?: string): Promise<Answer> => {
      const published = deployment.addressOf(hasBalancer ? 'balancer' : 'gateway-1');
      const response = await fetch(`${published}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    };
    const askProvincialView = (): Promise<Answer> =>
      ask(example('.graphql'), JSON.parse(example('.variables.json')) as object);

    const connectAs = (subgraph: string, database: string): Promise<Connection> =>
      createConnection({
        host: '127.0.0.1',
        port: serverPort,
        user: subgraph.replaceAll('-', '_'),
        password: deployment.secret(`database-${subgraph}`),
        database: database.replaceAll('-', '_'),
      });

    it('start each after those it waits for', () => {
      const { started } = deployment;
      for (const name of started) {
        const before = [...serviceOf(compose, name).dependsOn.keys()].filter((each) => each !== 'mysql');
        expect(started.slice(0, started.indexOf(name))).toEqual(expect.arrayContaining(before));
      }
      expect(started).toHaveLength(compose.services.size - (hasBalancer ? 1 : 2));
    });

    it.each(subgraphs)('let the user of %s reach its own database and no other', async (subgraph) => {
      const own = subgraph.replaceAll('-', '_');
      const connection = await connectAs(subgraph, subgraph);
      const [rows] = await connection.query<RowDataPacket[]>('SHOW DATABASES');
      expect(rows.map(({ Database }) => Database as string).sort()).toEqual(
        ['information_schema', own].sort(),
      );
      await connection.end();
      for (const other of ['mysql', ...subgraphs.filter((each) => each !== subgraph)]) {
        await expect(connectAs(subgraph, other)).rejects.toMatchObject({ code: 'ER_DBACCESS_DENIED_ERROR' });
      }
    });

    it('take an underscore in the name of a database as that, not as any character', async () => {
      await administrator.query('CREATE DATABASE publicXmanagement');
      try {
        await expect(connectAs('public-management', 'publicXmanagement')).rejects.toMatchObject({
          code: 'ER_DBACCESS_DENIED_ERROR',
        });
      } finally {
        await administrator.query('DROP DATABASE publicXmanagement');
      }
    });

    it('answer the provincial query through the published port', async () => {
      const complete = await waitFor('a complete answer', async () => {
        const { data, errors } = await askProvincialView();
        const view = data as unknown as ProvincialView | undefined;
        return !errors && view?.standards.completeness.complete && view;
      });
      expect(complete.sectors).toHaveLength(subgraphs.length - 1);
      for (const { statistics } of complete.sectors) expect(statistics.inForce).toBeGreaterThan(0);
      for (const { rows } of complete.standards.completeness.sources) expect(rows).toBeGreaterThan(0);
      expect(complete.standards.totalCount).toBeGreaterThan(0);
    });

    /** Waits until the balancer has noticed that a gateway is there again, while somebody asks. */
    const isAsked = (name: string): Promise<boolean> =>
      waitFor(`${name} to be asked again`, async () => {
        await askProvincialView();
        return deployment.service(name).logLines.some((line) => line.includes('"path":"/graphql"'));
      });

    behindBalancer(
      'go on answering when a gateway is killed',
      async () => {
        expect(await deployment.service('gateway-1').stop('SIGKILL')).toBeNull();
        for (let count = 0; count < 20; count += 1) {
          expect(await askProvincialView()).not.toHaveProperty('errors');
        }
        await deployment.launch('gateway-1');
        await isAsked('gateway-1');
      },
      TEST_TIMEOUT,
    );

    behindBalancer(
      'lose no request when the gateways are restarted one after the other',
      async () => {
        let restarting = true;
        const failed: unknown[] = [];
        const askers = Array.from({ length: 2 }, async () => {
          while (restarting) {
            const { errors } = await askProvincialView();
            if (errors) failed.push(errors);
          }
        });
        try {
          for (const name of ['gateway-1', 'gateway-2']) {
            expect(await deployment.service(name).stop()).toBe(0);
            await deployment.launch(name);
            await isAsked(name);
          }
        } finally {
          restarting = false;
          await Promise.all(askers);
        }
        expect(failed).toEqual([]);
      },
      TEST_TIMEOUT,
    );

    it('are shown the files they are given, and write none', () => {
      for (const name of deployment.started) {
        const { secrets, configs } = serviceOf(compose, name);
        const shown = [...secrets, ...configs].map(({ target }) => target);
        const folder = path.join(deployment.folder, name);
        const found = readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => `${entry.parentPath.slice(folder.length)}/${entry.name}`);
        expect({ name, found: found.sort() }).toEqual({ name, found: shown.sort() });
      }
    });

    it('log one JSON object per line', () => {
      for (const service of deployment.running.filter(({ name }) => name !== 'balancer')) {
        for (const line of service.logLines) expect(() => JSON.parse(line) as unknown).not.toThrow();
      }
    });

    it(
      'end in time, each with status 0, when they are asked to',
      async () => {
        const lasting = deployment.running.filter(({ name }) => name !== 'databases' && name !== 'balancer');
        const codes = await Promise.all(
          lasting.map(async ({ name }) => [name, await deployment.service(name).stop()]),
        );
        expect(codes).toEqual(lasting.map(({ name }) => [name, 0]));
      },
      TEST_TIMEOUT,
    );

    behindBalancer(
      'leave a balancer that says in the form of every answer that nobody is there',
      async () => {
        const { errors } = await ask('{ __typename }');
        expect(errors).toMatchObject([{ extensions: { code: 'OVERLOADED' } }]);
      },
    );
  },
);
