import { loadSectors } from '../../../subgraphs/sectorFolders';
import { kernelMigrations } from '../../kernel/migrations';
import { checkBuild } from './checkBuild';
import { checkCodeLists } from './checkCodeLists';
import { checkDatabase, type ExpectedDatabase } from './checkDatabase';
import { checkDataFolder } from './checkDataFolder';
import { checkDependencies } from './checkDependencies';
import { checkIdentityKeys } from './checkIdentityKeys';
import { checkNode } from './checkNode';
import { checkPort } from './checkPort';
import { checkSupergraph } from './checkSupergraph';
import { checkTestTools } from './checkTestTools';
import type { Finding, Patient } from './Finding';

/** The databases of all subgraphs. */
export function expectedDatabases(): ExpectedDatabase[] {
  return loadSectors().map(({ key, migrations }) => ({
    name: key,
    migrations: [...kernelMigrations, ...migrations].map(({ name }) => name),
  }));
}

/** Runs every check, in the order in which a failure explains later ones. */
export async function examine(patient: Patient): Promise<Finding[]> {
  return [
    checkNode(patient),
    checkDependencies(patient),
    checkBuild(patient),
    checkDataFolder(patient),
    checkIdentityKeys(patient),
    checkCodeLists(),
    checkSupergraph(patient),
    ...(await Promise.all(expectedDatabases().map((each) => checkDatabase(each, patient.env)))),
    await checkPort(patient),
    ...checkTestTools(patient),
  ];
}
