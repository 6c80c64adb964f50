import type { RuleCondition } from '../../counting/Counting';

/** GB/T 2260 code of Jiangsu. */
const JIANGSU = '320000';

/** A field has one of these values. */
export const isIn = (field: string, ...values: readonly string[]): RuleCondition => ({
  field,
  operator: 'IN',
  values,
});

/** A region lies in the province. */
export const isInJiangsu = (field = 'region'): RuleCondition => ({
  field,
  operator: 'WITHIN',
  values: [JIANGSU],
});

/** A day is one of those counted in. */
export const isInPeriod = (field: string): RuleCondition => ({ field, operator: 'IN_PERIOD', values: [] });

/** A day is not after the last of those counted in. */
export const isByEnd = (field: string): RuleCondition => ({ field, operator: 'BY_END', values: [] });

/** There is no such day, or it is after the last of those counted in. */
export const isNotByEnd = (field: string): RuleCondition => ({ field, operator: 'NOT_BY_END', values: [] });
