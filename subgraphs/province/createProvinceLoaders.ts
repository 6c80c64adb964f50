import type { Database } from '../../shared/database';
import type { Identity } from '../../shared/identity';
import type { PlainDate } from '../../shared/kernel/catalogue/StandardFacts';
import { visibleProjects } from '../../shared/kernel/projects';
import { rowsById } from '../../shared/kernel/records/rowsById';
import { onDemand } from '../../shared/kernel/sector/onDemand';
import { organizationLoader, topicLinkLoader } from './directory/directoryLoaders';
import { showPilot, showProject, showStandard } from './graph/sectorStubs';
import { createEditionLoaders } from './lookup/EditionLoaders';
import type { ProvinceLoaders } from './ProvinceContext';
import { citedSteps, citingSteps } from './references/referenceSteps';
import { createReplacementLoader } from './references/replacementLoader';
import { walkLoader } from './references/walkLoader';

/** What the loaders of one request read, for whom, and on which day. */
export interface LoaderScope {
  readonly database: Database;
  readonly identity: Identity;
  readonly today: PlainDate;
}

/** The loaders of one request over the province's database. */
export const createProvinceLoaders = onDemand<LoaderScope, ProvinceLoaders>({
  replacements: ({ database }) => createReplacementLoader(database),
  citing: ({ database }) => walkLoader(citingSteps(database)),
  cited: ({ database, today }) => walkLoader(citedSteps(database, today)),
  organizations: ({ database }) => organizationLoader(database),
  topicLinks: ({ database }) => topicLinkLoader(database),
  standardsById: ({ database }) => rowsById(database, 'standard', showStandard),
  pilotsById: ({ database }) => rowsById(database, 'pilot', showPilot),
  projectsById: ({ database, identity }) =>
    rowsById(database, 'project', showProject, visibleProjects(identity)),
  editions: ({ database }) => createEditionLoaders(database),
});
