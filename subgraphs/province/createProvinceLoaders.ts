import type { Database } from '../../shared/database';
import type { PlainDate } from '../../shared/kernel/catalogue/StandardFacts';
import { createStandardsById } from '../../shared/kernel/catalogue/standardsById';
import { createPilotAccess, PilotStore } from '../../shared/kernel/pilots';
import { onDemand } from '../../shared/kernel/sector/onDemand';
import { organizationLoader, topicLinkLoader } from './directory/directoryLoaders';
import { showPilot, showStandard } from './graph/sectorStubs';
import { createEditionLoaders } from './lookup/EditionLoaders';
import type { ProvinceLoaders } from './ProvinceContext';
import { citedSteps, citingSteps } from './references/referenceSteps';
import { createReplacementLoader } from './references/replacementLoader';
import { walkLoader } from './references/walkLoader';

/** What the loaders of one request read, and on which day. */
export interface LoaderScope {
  readonly database: Database;
  readonly today: PlainDate;
}

const pilots = new PilotStore();

/** The loaders of one request over the province's database. */
export const createProvinceLoaders = onDemand<LoaderScope, ProvinceLoaders>({
  replacements: ({ database }) => createReplacementLoader(database),
  citing: ({ database }) => walkLoader(citingSteps(database)),
  cited: ({ database, today }) => walkLoader(citedSteps(database, today)),
  organizations: ({ database }) => organizationLoader(database),
  topicLinks: ({ database }) => topicLinkLoader(database),
  standardsById: ({ database }) => createStandardsById(database, showStandard),
  pilotsById: ({ database }) => createPilotAccess(database, pilots, showPilot).byId,
  editions: ({ database }) => createEditionLoaders(database),
});
