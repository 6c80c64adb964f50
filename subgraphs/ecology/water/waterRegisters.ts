import { fieldProblem, type FieldProblem } from '../../../shared/errors';
import { defineRegister } from '../../../shared/kernel';
import { tryParseUnit } from '../../../shared/measure';
import { WaterQuota } from './WaterQuota';
import { isIndustryCode } from './waterQuotaRules';

function quotaProblems({
  industryCode,
  unit,
  validFrom,
  validTo,
  general,
  advanced,
}: WaterQuota): FieldProblem[] {
  const reading = tryParseUnit(unit);
  return [
    ...(isIndustryCode(industryCode)
      ? []
      : [
          fieldProblem(
            'industryCode',
            industryCode,
            'must be a class, group or division of GB/T 4754, e.g. C3011',
          ),
        ]),
    ...('reason' in reading ? [fieldProblem('unit', unit, reading.reason)] : []),
    ...(validFrom !== null && validTo !== null && validTo <= validFrom
      ? [fieldProblem('validTo', validTo, 'must be after validFrom')]
      : []),
    ...(general === null && advanced === null
      ? [fieldProblem('general', null, 'must be given where no advanced value is')]
      : []),
  ];
}

/** What products and services may take in water, edition by edition. */
export const waterQuotas = defineRegister({
  Row: WaterQuota,
  name: 'waterQuotas',
  description: 'Quotas of the water that products and services take 用水定额.',
  forms: { standardCode: 'STANDARD_NUMBER', regionCode: 'REGION' },
  filters: ['industryCode', 'regionCode', 'standardCode', 'product'],
  check: (facts) => quotaProblems(facts as WaterQuota),
});
