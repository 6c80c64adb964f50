import type { AssignmentRule } from './AssignmentRule';
import { ccsRules, icsRules, subjectRules } from './classRules';
import { industryRules, remitRules } from './issuerRules';

/**
 * The table by which a standard that names no sector is assigned one, in order: who issues it, if all they issue
 * belongs to one sector; what it is about, if the plan gives that to one sector across industries; the industry that
 * issues it; its Chinese and then its international class. Titles are not looked at: what no rule covers is listed for
 * a person to decide. Source: 《江苏省“标准化＋”行动计划（2017－2019）》, part two.
 */
export const assignmentRules: readonly AssignmentRule[] = [
  ...remitRules,
  ...subjectRules,
  ...industryRules,
  ...ccsRules,
  ...icsRules,
];
