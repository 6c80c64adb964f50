import type { ToldComment } from '../../kernel/projects';
import { readChoice } from '../fields/readChoice';
import { readDate } from '../fields/readDate';
import { NOBODY_NAMED } from '../fields/readHistory';
import { readObjects } from '../fields/readObjects';
import type { Refusals } from '../fields/Refusals';
import { readText } from '../fields/readText';
import { answerWords } from './projectWords';

/** Comments on the draft, in the order of their numbers: objects with `by`, `text`, `on` and how they were answered. */
export function readComments(value: unknown, refusals: Refusals): ToldComment[] {
  return readObjects('comments', value, 'by, text and on', refusals).map(({ at, item }, index) => {
    const text = (name: string) => readText(`${at}.${name}`, item[name], refusals);
    const answer = readChoice(`${at}.answer`, item['answer'], answerWords, refusals);
    const [on, answeredOn] = ['on', 'answeredOn'].map((name) =>
      readDate(`${at}.${name}`, item[name], refusals),
    );
    return {
      number: index + 1,
      by: text('by') ?? '',
      clause: text('clause'),
      text: text('text') ?? '',
      on: on ?? '',
      enteredBy: text('enteredBy') ?? NOBODY_NAMED,
      answer,
      reason: text('reason'),
      answeredOn: answeredOn ?? null,
      answeredBy: answer === null ? null : (text('answeredBy') ?? NOBODY_NAMED),
    };
  });
}
