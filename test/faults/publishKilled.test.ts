import path from 'node:path';
import { databaseKinds } from '../support/databaseKinds';
import { installedDatabases } from '../support/installedDatabases';
import { killWrites, PATIENCE_MS } from './support/killWrites';
import { prepareProjects, PROJECTS, publicationState } from './support/projectRuns';

jest.setTimeout(2 * PATIENCE_MS);

it.each(databaseKinds())(
  'publishing is whole or has not happened on $name, however often it is killed',
  async (kind) => {
    const { env, drop } = await installedDatabases(kind, false);
    await prepareProjects(env);
    await killWrites({
      kind,
      env,
      program: path.join(__dirname, 'support', 'publishProjects.ts'),
      records: PROJECTS,
      // The project, its standard, and the edition withdrawn.
      entriesOfOne: 3,
      untouched: 'APPROVAL: 0 of 5 told, 1 entries',
      done: 'PUBLICATION: 5 of 5 told, 2 entries',
      state: publicationState,
    });
    await drop();
  },
);
