import { provinceMigrations } from '../../../subgraphs/province/migrations';
import { loadSectors } from '../../../subgraphs/sectorFolders';
import { indexedMigrations, kernelMigrations } from '../../kernel/migrations';
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
  const migrations = new Map(
    loadSectors().map((definition) => [definition.key, [...kernelMigrations, ...definition.migrations]]),
  );
  migrations.set('province', [...indexedMigrations, ...provinceMigrations]);
  return [...migrations].map(([name, classes]) => ({ name, migrations: classes.map((each) => each.name) }));
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
