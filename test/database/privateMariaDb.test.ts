import { existsSync } from 'node:fs';
import path from 'node:path';
import { createConnection } from 'mysql2/promise';
import { mariaDbPrograms } from '../support/privateMariaDb';
import { startProcess } from '../support/startProcess';
import { waitFor } from '../support/waitFor';

const whereInstalled = mariaDbPrograms() ? describe : describe.skip;

whereInstalled('the private MariaDB of a test run', () => {
  it('ends, and leaves nothing behind, when the run is killed', async () => {
    const ownRun = { ...process.env, TEST_RUN_FOLDER: undefined, TEST_RUN_PROCESS: undefined };
    const run = startProcess(path.join(__dirname, '../support/startMariaDb.ts'), [], ownRun);
    const { url, folder } = JSON.parse(await run.line('{')) as { url: string; folder: string };
    await (await createConnection(url)).end();
    await run.kill();
    await waitFor('the folder to be removed', () => !existsSync(folder));
    await expect(createConnection(url)).rejects.toThrow('ECONNREFUSED');
  });
});
