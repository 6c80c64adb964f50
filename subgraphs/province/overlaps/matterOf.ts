import { hash } from 'node:crypto';
import { foldText } from '../../../shared/kernel/listing/searchText';
import { subjectOf } from './subjectRules';
import type { StatedValueFacts } from './valueRules';
import { sourceOfRecord } from './valueSources';

/** A short name of what a value is for: values of one matter may be held against each other. */
export function matterOf(stated: StatedValueFacts, standardTitle: string): string {
  const { recordId, field, subject, indicator, circumstances } = stated;
  const noun = sourceOfRecord(recordId)?.noun ?? recordId;
  const what = subject === '' ? subjectOf(standardTitle) : foldText(subject);
  const matter = [noun, field, what, foldText(indicator), foldText(circumstances ?? '')];
  return hash('sha256', JSON.stringify(matter), 'hex').slice(0, 32);
}
