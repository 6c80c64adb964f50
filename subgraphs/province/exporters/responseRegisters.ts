import { defineRegister } from '../../../shared/kernel/registers';
import { aheadProblem } from '../../../shared/errors';
import type { CommentPeriod } from '../barriers/notificationRules';
import { Exporter, ExporterHs, ExporterMarket } from './Exporter';
import { aidProblems, exporterProblems, warningProblems } from './responseRules';
import { TbtAid, TbtAidMeasure } from './TbtAid';
import { TbtWarning } from './TbtWarning';

const writers = ['COORDINATOR', 'ADMIN'] as const;

/** What an exporter exports. */
export const exportedHs = {
  Item: ExporterHs,
  description: 'Codes of the Harmonized System that it declares 出口HS编码.',
  most: 200,
} as const;

/** Where an exporter exports to. */
export const exportMarkets = {
  Item: ExporterMarket,
  description: 'Members of the WTO to which it exports 出口市场.',
  most: 200,
} as const;

/** Who exports what to which markets. */
export const exporters = defineRegister({
  Row: Exporter,
  name: 'exporters',
  description: 'Who exports what to which markets 出口企业.',
  operation: 'registerExporter',
  writers,
  lists: { hsCodes: exportedHs, markets: exportMarkets },
  forms: { creditCode: 'CREDIT_CODE' },
  filters: ['creditCode'],
  check: exporterProblems,
});

/** Who was warned of which notification. */
export const tbtWarnings = defineRegister({
  Row: TbtWarning,
  name: 'tbtWarnings',
  description: 'Warnings of notifications, given to those whom they concern 通报预警.',
  operation: 'warnTbt',
  writers,
  forms: { creditCode: 'CREDIT_CODE' },
  refers: { notificationKey: 'tbtNotifications' },
  validity: { from: 'warnedOn' },
  filters: ['notificationKey', 'creditCode'],
  check: ({ warnedOn }, { today }) => aheadProblem('warnedOn', warnedOn, today),
  checkReferred: ({ warnedOn }, { notificationKey: notification }) =>
    notification ? warningProblems(warnedOn, notification as unknown as CommentPeriod) : [],
});

/** What was done for an aid. */
export const aidMeasures = {
  Item: TbtAidMeasure,
  description: 'What was done to help 援助措施.',
  most: 100,
} as const;

/** Who asked for aid against which notification, and what came of it. */
export const tbtAids = defineRegister({
  Row: TbtAid,
  name: 'tbtAids',
  description: 'Aid asked for against barriers to trade, and what came of it 壁垒应对援助.',
  operation: 'recordTbtAid',
  writers,
  lists: { measures: aidMeasures },
  forms: { creditCode: 'CREDIT_CODE' },
  refers: { notificationKey: 'tbtNotifications' },
  validity: { from: 'askedOn' },
  filters: ['notificationKey', 'creditCode', 'state'],
  facets: ['state'],
  check: (facts, { today }) => aidProblems(facts, today),
});
