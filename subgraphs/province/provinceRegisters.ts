import { RegisterTables, tablesIn, type Register } from '../../shared/kernel/registers';
import {
  conferenceMeetings,
  duties,
  dutyReports,
  regionalPlans,
  supervisionNotices,
  yearlyPlans,
} from './conference/conferenceRegisters';
import { StandardLink } from './graph/StandardLink';
import { funds, grantClaims } from './funding/fundingRegisters';
import { experts, standardizationEvents } from './people/peopleRegisters';
import { tbtNotifications } from './barriers/tbtNotifications';
import { exchangePartners } from './exchange/ExchangePartner';
import { exporters, tbtAids, tbtWarnings } from './exporters/responseRegisters';
import { commodityComparisons, foreignEditions, recognitions } from './outreach/outreachRegisters';
import { achievements } from './achievements/achievementRegister';
import {
  frontRunnerDeclarations,
  frontRunnerProducts,
  frontRunnerRankings,
} from './frontrunners/frontRunnerRegisters';
import { serviceInstitutions, serviceOrders } from './intermediaries/intermediaryRegisters';
import { groupStandardPilots } from './groupStandards/groupStandardPilots';
import { patentDisclosures } from './groupStandards/patentDisclosures';
import { informationSystems } from './institutions/informationSystems';
import { innovationBases } from './institutions/innovationBases';
import { technicalOrganizations } from './institutions/technicalOrganizations';
import { overlapDecisions } from './overlaps/overlapDecisions';
import { interpretations } from './publicity/interpretations';
import { enterpriseDeclarations } from './selfDeclarations/enterpriseDeclarations';
import { productEnterprises } from './selfDeclarations/productEnterprises';

/** The registers that the province keeps itself. */
const registers: readonly Register[] = [
  interpretations,
  achievements,
  frontRunnerProducts,
  frontRunnerDeclarations,
  serviceInstitutions,
  serviceOrders,
  conferenceMeetings,
  yearlyPlans,
  duties,
  dutyReports,
  supervisionNotices,
  regionalPlans,
  funds,
  experts,
  standardizationEvents,
  foreignEditions,
  recognitions,
  commodityComparisons,
  tbtNotifications,
  exporters,
  tbtWarnings,
  tbtAids,
  exchangePartners,
  innovationBases,
  technicalOrganizations,
  informationSystems,
  groupStandardPilots,
  patentDisclosures,
  productEnterprises,
  enterpriseDeclarations,
  overlapDecisions,
];

/** Registers whose rows only operations of their own write. */
const guarded: readonly Register[] = [grantClaims, frontRunnerRankings];

const tablesOf = (register: Register) =>
  new RegisterTables(register, {
    key: 'PROVINCE',
    folder: 'province',
    typePrefix: '',
    keepsVersions: true,
    StandardLink,
  });

/** How the registers lie in its database whose rows are written whole. */
export const writtenRegisters: readonly RegisterTables[] = registers.map(tablesOf);

const guardedTables = guarded.map(tablesOf);

/** How all of them lie there. */
export const provinceRegisters: readonly RegisterTables[] = [...writtenRegisters, ...guardedTables];

/** The tables of one of them. */
export const provinceTablesOf = tablesIn(provinceRegisters);
