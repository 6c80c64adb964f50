import type { Database } from '../../shared/database';
import type { Identity } from '../../shared/identity';
import { createPartLoaders } from '../../shared/kernel/catalogue/partLoaders';
import type { PlainDate } from '../../shared/kernel/catalogue/StandardFacts';
import { visibleProjects } from '../../shared/kernel/projects';
import { rowsById } from '../../shared/kernel/records/rowsById';
import { onDemand } from '../../shared/kernel/sector/onDemand';
import { notificationLoader } from './barriers/barrierLoaders';
import { standardBySerialLoader } from './calendar/calendarLoaders';
import { partCountLoader } from './counting/partCounts';
import { organizationLoader, topicLinkLoader } from './directory/directoryLoaders';
import { grantedLoader } from './funding/claimReads';
import { adoptionLoader } from './exchange/adoptionLoader';
import { showPilot, showProject, showStandard } from './graph/sectorStubs';
import { createEditionLoaders } from './lookup/EditionLoaders';
import { restingLoader } from './impact/restingRows';
import { touchedLoader } from './impact/touchedWalk';
import { nearestLoader } from './lookup/nearestNumbers';
import { statedValueLoader } from './overlaps/overlapLoaders';
import type { ProvinceLoaders } from './ProvinceContext';
import { restingKinds } from './provinceRestingKinds';
import { citedSteps, citingSteps } from './references/referenceSteps';
import { createReplacementLoader } from './references/replacementLoader';
import { walkLoader } from './references/walkLoader';
import { allRules } from './rules/ruleReads';
import { systemLoader, systemVersionsLoader } from './system/systemLoaders';
import { systemMoveLoader } from './system/systemMoves';

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
  touched: ({ database, today }) => touchedLoader(database, today),
  resting: (scope) => restingLoader(scope, restingKinds),
  organizations: ({ database }) => organizationLoader(database),
  topicLinks: ({ database }) => topicLinkLoader(database),
  standardsById: ({ database }) => rowsById(database, 'standard', showStandard),
  pilotsById: ({ database }) => rowsById(database, 'pilot', showPilot),
  projectsById: ({ database, identity }) =>
    rowsById(database, 'project', showProject, [visibleProjects(identity)]),
  standardsBySerial: ({ database }) => standardBySerialLoader(database),
  parts: ({ database }) => createPartLoaders(database),
  editions: ({ database }) => createEditionLoaders(database),
  notificationsOfStandards: ({ database, today }) => notificationLoader(database, today),
  adoptionsOf: ({ database }) => adoptionLoader(database),
  nearest: ({ database }) => nearestLoader(database),
  systemVersions: systemVersionsLoader,
  systems: systemLoader,
  grantedYuan: ({ database }) => grantedLoader(database),
  countingRules: ({ database }) => allRules(database.reader),
  partCounts: ({ database }) => partCountLoader(database),
  statedValues: ({ database }) => statedValueLoader(database),
  systemMoves: ({ database }) => systemMoveLoader(database),
});
