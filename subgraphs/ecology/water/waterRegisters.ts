import { fieldProblem, type FieldProblem } from '../../../shared/errors';
import { defineRegister } from '../../../shared/kernel';
import { WaterQuota } from './WaterQuota';
import { negativeProblems, unitProblems, waterUse } from '../unitRules';
import { isIndustryCode } from './waterQuotaRules';

function quotaProblems({
  industryCode,
  standardCode,
  unit,
  validFrom,
  validTo,
  general,
  advanced,
}: WaterQuota): FieldProblem[] {
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
    ...unitProblems('unit', unit, waterUse),
    ...negativeProblems({ general, advanced }),
    ...(validFrom !== null && validTo !== null && validTo <= validFrom
      ? [fieldProblem('validTo', validTo, 'must be after validFrom')]
      : []),
    ...(standardCode === null && validFrom === null
      ? [fieldProblem('validFrom', null, 'must be given where no standard sets the quota')]
      : []),
    ...(general !== null && advanced !== null && advanced > general
      ? [fieldProblem('advanced', advanced, 'must not be more than the general value')]
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
  forms: { standardCode: 'STANDARD_NUMBER', regionCode: 'REGION', industryCode: 'INDUSTRY' },
  filters: ['industryCode', 'regionCode', 'standardCode', 'product'],
  check: (facts) => quotaProblems(facts as WaterQuota),
});
