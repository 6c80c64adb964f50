import {
  registerItemFieldsOf,
  registerListOf,
  registerQueryOf,
  registerWriteOf,
} from '../../shared/kernel/registers';
import {
  DutyFields,
  DutyReportFields,
  SupervisionNoticeFields,
  YearlyPlanFields,
} from './conference/conferenceFields';
import { PlanConferenceFields } from './conference/planConferenceFields';
import { DirectoryQueries } from './directory/directoryQueries';
import { ExchangeQueries, ExchangeRunFields } from './exchange/exchangeFields';
import { ExchangeWrites } from './exchange/exchangeWrites';
import { EvaluationQueries } from './graph/evaluations';
import { NotifiedStandardFields, TbtNotificationFields } from './barriers/notificationFields';
import { TbtExporterFields, TbtResponseFields } from './exporters/responseFields';
import { StatisticsQueries } from './history/statisticsQueries';
import { ReviewCalendarQueries } from './calendar/reviewCalendarQueries';
import { ImpactFields } from './impact/impactFields';
import { AchievementQueries } from './achievements/achievementQueries';
import { FrontRunnerOperations } from './frontrunners/frontRunnerOperations';
import { ServiceOrderFields } from './intermediaries/serviceOrderFields';
import { LocalStandardQueries } from './formulation/localStandardQueries';
import { NoveltyQueries } from './novelty/noveltyQueries';
import { SimilarFields } from './novelty/similarFields';
import { ClaimOperations } from './funding/claimOperations';
import { FundFields, GrantClaimFields } from './funding/fundingFields';
import { PatentFields } from './groupStandards/patentFields';
import { OverlapQueries } from './overlaps/overlapQueries';
import { PlanQueries } from './plan/planQueries';
import { TargetFields } from './plan/targetFields';
import { RepairQueries } from './graph/repairConnection';
import { SectorQueries } from './graph/sectorQueries';
import { StandardFields } from './graph/standardFields';
import { StandardQueries } from './graph/standardQueries';
import { CommodityComparisonFields, OutreachFields, RecognitionQueries } from './outreach/outreachFields';
import { LogHeadQueries } from './log/logHeadQueries';
import { provinceRegisters, provinceTablesOf, writtenRegisters } from './provinceRegisters';
import { InterpretationFields } from './publicity/interpretationFields';
import { RuleOperations } from './rules/ruleOperations';
import { RegistryOperations } from './registry/registryOperations';
import { DeclarationQueries } from './selfDeclarations/declarationQueries';
import { SectorSystemFields, StandardSystemFields } from './system/systemFields';
import { condition } from '../../shared/kernel/listing/Condition';
import { duties, regionalPlans, yearlyPlans } from './conference/conferenceRegisters';
import { Plan } from './plan/Plan';

/** All that resolves the province's part of the graph. */
export const provinceResolvers = [
  // What is found of standards, sectors and bodies.
  StandardQueries,
  StandardFields,
  SectorQueries,
  DirectoryQueries,
  RepairQueries,
  RegistryOperations,
  SectorSystemFields,
  StandardSystemFields,
  EvaluationQueries,
  ReviewCalendarQueries,
  StatisticsQueries,
  LogHeadQueries,
  // What follows from the index.
  ImpactFields,
  NoveltyQueries,
  SimilarFields,
  OverlapQueries,
  // The registers that the province keeps.
  ...provinceRegisters.flatMap((tables) => [registerQueryOf(tables), ...registerItemFieldsOf(tables)]),
  ...writtenRegisters.map(registerWriteOf),
  // The plan and its targets.
  PlanQueries,
  TargetFields,
  RuleOperations,
  LocalStandardQueries,
  DeclarationQueries,
  PatentFields,
  // The joint conference, money and people.
  PlanConferenceFields,
  DutyFields,
  DutyReportFields,
  SupervisionNoticeFields,
  YearlyPlanFields,
  ClaimOperations,
  GrantClaimFields,
  FundFields,
  InterpretationFields,
  ...[yearlyPlans, duties, regionalPlans].map((register) =>
    registerListOf(provinceTablesOf(register), Plan, ({ id }) => [condition('s.planKey = ?', id)]),
  ),
  // Innovation.
  AchievementQueries,
  FrontRunnerOperations,
  ServiceOrderFields,
  // Going out.
  OutreachFields,
  RecognitionQueries,
  CommodityComparisonFields,
  TbtNotificationFields,
  NotifiedStandardFields,
  TbtResponseFields,
  TbtExporterFields,
  ExchangeQueries,
  ExchangeRunFields,
  ExchangeWrites,
];
