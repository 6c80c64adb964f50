import type { PlainDate } from '../../kernel/catalogue/StandardFacts';
import { isRecord } from '../../service/isRecord';
import { readChoice, type Words } from './readChoice';
import { readDate } from './readDate';
import { readList } from './readList';
import type { Refusals } from './Refusals';
import { readText } from './readText';

/** Who the history names where a file does not say who did something. */
export const NOBODY_NAMED = 'import';

/** A step as a file tells it. */
export interface ReadStep<Action extends string> {
  readonly on: PlainDate;
  readonly action: Action;
  readonly by: string;
  readonly reason: string | null;
  /** All that the file says of it, for what else belongs to a step of its kind. */
  readonly given: Readonly<Record<string, unknown>>;
}

const asText = /^(\S+)\s+(\S+)(?:\s+(.+))?$/;

function partsOf(item: unknown): Readonly<Record<string, unknown>> {
  if (isRecord(item)) return item;
  const match = typeof item === 'string' ? asText.exec(item.trim()) : null;
  return { on: match?.[1], action: match?.[2], reason: match?.[3] };
}

/** Steps, oldest first: `2025-03-01 PROPOSE` and `2025-06-01 CANCEL reason` parted by `;`, or objects with `on`, `action`, `by`, `reason`. */
export function readHistory<Action extends string>(
  value: unknown,
  words: Words<Action>,
  refusals: Refusals,
): ReadStep<Action>[] {
  return readList(value, (text) => text.split(/[;；]/)).flatMap((item, index) => {
    const at = `history[${String(index)}]`;
    const given = partsOf(item);
    const on = readDate(`${at}.on`, given['on'], refusals);
    const action = readChoice(`${at}.action`, given['action'], words, refusals);
    const by = readText(`${at}.by`, given['by'], refusals) ?? NOBODY_NAMED;
    const reason = readText(`${at}.reason`, given['reason'], refusals);
    if (on && action) return [{ on, action, by, reason, given }];
    if (!refusals.names(at)) refusals.refuse(at, item, 'must give the day and what was done');
    return [];
  });
}
