import { condition } from '../listing/Condition';
import { defineRegister } from '../registers';
import { ImplementationFinding, ImplementationInspection } from './ImplementationInspection';
import { RectificationEnum, type Rectification } from './inspectionEnums';
import { inspectionProblems, verdictOf } from './inspectionRules';

const NOT_DONE = '(s.rectifiedOn IS NULL OR s.rectifiedOn > ?)';

/** What rows meet that are in a state of rectification on a day, of the table `s`; agrees with `rectificationOn`. */
export function rectificationConditions(day: string) {
  return {
    NOT_NEEDED: condition('s.rectifyBy IS NULL'),
    OPEN: condition(`s.rectifyBy >= ? AND ${NOT_DONE}`, day, day),
    OVERDUE: condition(`s.rectifyBy < ? AND ${NOT_DONE}`, day, day),
    DONE: condition('s.rectifiedOn <= ?', day),
  } satisfies Record<Rectification, unknown>;
}

/** What was found of each clause. */
export const inspectionFindings = {
  Item: ImplementationFinding,
  description: 'What was found, clause by clause 条款检查结果.',
  most: 200,
} as const;

/** Inspections of how bodies put the standards of a sector into practice: every sector keeps them. */
export const implementationInspections = defineRegister({
  Row: ImplementationInspection,
  name: 'implementationInspections',
  description: 'Inspections of how bodies put its standards into practice 标准实施监督检查.',
  lists: { findings: inspectionFindings },
  forms: {
    creditCode: 'CREDIT_CODE',
    inspectorCode: 'CREDIT_CODE',
    regionCode: 'REGION',
    standardCode: 'STANDARD_NUMBER',
  },
  inForce: { standardCode: 'inspectedOn' },
  found: { columns: ['verdict'], by: ({ findings }) => ({ verdict: verdictOf(findings) }) },
  states: {
    rectification: {
      Enum: RectificationEnum,
      description: 'What has become of the rectification by today 整改状态.',
      on: rectificationConditions,
    },
  },
  filters: ['standardCode', 'creditCode', 'organizationName', 'regionCode', 'verdict'],
  facets: ['verdict', 'regionCode'],
  check: (facts, { today }) => inspectionProblems(facts, today),
});
