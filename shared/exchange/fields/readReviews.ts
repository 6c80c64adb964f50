import type { ReviewConclusion, ReviewFact } from '../../kernel/catalogue/StandardFacts';
import { readChoice, type Words } from './readChoice';
import { readDate } from './readDate';
import { readList } from './readList';
import type { Refusals } from './Refusals';
import { readText } from './readText';
import { isRecord } from '../../service/isRecord';

/** Source: Standardization Law (2017), article 29, and GB/T 16733-1997, stage 90. */
const conclusionWords: Words<ReviewConclusion> = {
  CONTINUE: 'CONTINUE',
  REVISE: 'REVISE',
  WITHDRAW: 'WITHDRAW',
  继续有效: 'CONTINUE',
  修订: 'REVISE',
  废止: 'WITHDRAW',
};

const asText = /^(\S+)\s+(\S+)(?:\s+(.+))?$/;

function partsOf(item: unknown): Readonly<Record<string, unknown>> {
  if (isRecord(item)) return item;
  const match = typeof item === 'string' ? asText.exec(item.trim()) : null;
  return { on: match?.[1], conclusion: match?.[2], note: match?.[3] };
}

/** Reviews: `2024-06-30 CONTINUE note` parted by `;`, or objects with `on`, `conclusion`, `note`. */
export function readReviews(field: string, value: unknown, refusals: Refusals): ReviewFact[] {
  return readList(value, (text) => text.split(/[;；]/)).flatMap((item, index) => {
    const at = `${field}[${index}]`;
    const given = partsOf(item);
    const on = readDate(`${at}.on`, given['on'], refusals);
    const conclusion = readChoice(`${at}.conclusion`, given['conclusion'], conclusionWords, refusals);
    const note = readText(`${at}.note`, given['note'], refusals);
    if (on && conclusion) return [{ on, conclusion, note }];
    if (!refusals.names(field))
      refusals.refuse(at, item, 'must give the day and the conclusion of the review');
    return [];
  });
}
