import {
  ProvenanceEnum,
  StandardLevelEnum,
  StandardMakingEnum,
  StandardNatureEnum,
  DraftingRoleEnum,
} from '../../../shared/kernel/graph/enums';
import { condition } from '../../../shared/kernel/listing/Condition';
import { makingOfRow } from '../../../shared/kernel/listing/makingConditions';
import { sectors } from '../../../shared/kernel/sectorKeys';
import { InformationSystemPurpose } from '../institutions/InformationSystem';
import { InstitutionLevelEnum } from '../institutions/InstitutionLevel';
import type { RowKind } from './Counting';
import {
  carriedList,
  choice,
  column,
  day,
  item,
  sharingRows,
  type RowField,
  type RowList,
} from './rowFields';

/** A kind of row that rules count. */
export interface RowKindFact {
  readonly table: string;
  /** Columns that name a row to a reader, and by number or code. */
  readonly label: string;
  readonly code: string;
  readonly fields: Readonly<Record<string, RowField>>;
  readonly lists: Readonly<Record<string, RowList>>;
}

const region = column('REGION', 'regionCode');
const provenance = choice('provenance', ProvenanceEnum);

const bodies = 'FROM organization o';

const standards: RowKindFact = {
  table: 'standard',
  label: 'title',
  code: 'code',
  fields: {
    level: choice('level', StandardLevelEnum),
    nature: choice('nature', StandardNatureEnum),
    sector: column(
      'CHOICE',
      'sector',
      sectors.map(({ key }) => key),
    ),
    region,
    issuedOn: day('issuedOn'),
    effectiveOn: day('effectiveOn'),
    withdrawnOn: day('withdrawnOn'),
    provenance,
    making: { ...choice('making', StandardMakingEnum), expression: makingOfRow },
    'drafting.role': item('drafting', 'CHOICE', 'd.role', DraftingRoleEnum),
    'drafting.region': {
      ...item('drafting', 'REGION', `(SELECT o.regionCode ${bodies} WHERE o.creditCode = d.creditCode)`),
      lookup: {
        expression: 'o.regionCode',
        met: ({ sql, values }) =>
          condition(`d.creditCode IN (SELECT o.creditCode ${bodies} WHERE ${sql})`, ...values),
      },
    },
  },
  lists: {
    drafting: carriedList('standard_drafting', 'd'),
  },
};

/** What rules may count, and by which fields. */
export const rowKinds: Readonly<Record<RowKind, RowKindFact>> = {
  STANDARD: standards,
  INNOVATION_BASE: {
    table: 'innovation_base',
    label: 'name',
    code: 'id',
    fields: {
      level: choice('level', InstitutionLevelEnum),
      region,
      approvedOn: day('approvedOn'),
      foundedOn: day('foundedOn'),
      provenance,
    },
    lists: {},
  },
  TECHNICAL_ORGANIZATION: {
    table: 'technical_organization',
    label: 'name',
    code: 'committeeCode',
    fields: {
      level: choice('level', InstitutionLevelEnum),
      form: column('CHOICE', 'form', ['COMMITTEE', 'SUBCOMMITTEE', 'WORKING_GROUP']),
      region,
      foundedOn: day('foundedOn'),
      provenance,
    },
    lists: {},
  },
  INFORMATION_SYSTEM: {
    table: 'information_system',
    label: 'name',
    code: 'id',
    fields: {
      purpose: choice('purpose', InformationSystemPurpose),
      onlineOn: day('onlineOn'),
      provenance,
    },
    lists: {},
  },
  GROUP_STANDARD_PILOT: {
    table: 'group_standard_pilot',
    label: 'bodyName',
    code: 'creditCode',
    fields: {
      creditCode: column('TEXT', 'creditCode'),
      region,
      startsOn: day('startsOn'),
      acceptedOn: day('acceptedOn'),
      provenance,
    },
    lists: {},
  },
  PRODUCT_ENTERPRISE: {
    table: 'product_enterprise',
    label: 'name',
    code: 'creditCode',
    fields: {
      creditCode: column('TEXT', 'creditCode'),
      region,
      productStandardsSince: day('productStandardsSince'),
      productStandardsUntil: day('productStandardsUntil'),
      provenance,
      'declarations.declaredOn': item('declarations', 'DAY', 'd.declaredOn'),
      'declarations.withdrawnOn': item('declarations', 'DAY', 'd.withdrawnOn'),
    },
    lists: {
      declarations: sharingRows('enterprise_declaration', 'd', 'creditCode'),
    },
  },
};
