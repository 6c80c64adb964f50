import { isDeepStrictEqual } from 'node:util';
import type { Question } from '../load/Question';
import type { Contestant } from './Contestant';

/** Bodies of each question whose answers are compared as a whole. */
const CHECKED = 10;
const SHOWN = 160;

/** A gateway whose answer is not what it should be, and is not measured. */
export interface LeftOut {
  readonly question: string;
  readonly key: string;
  readonly reason: string;
}

async function answerOf(url: string, body: string, headers: Question['headers']): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body,
  });
  return JSON.parse(await response.text());
}

/** What is wrong with an answer that should be like another; null is nothing. */
function difference(answer: unknown, expected: unknown): string | null {
  const { data, errors } = answer as { data?: unknown; errors?: readonly { message: string }[] };
  if (errors) return `it answers with errors: ${errors[0]?.message ?? ''}`.slice(0, SHOWN);
  if (isDeepStrictEqual(data, (expected as { data?: unknown }).data)) return null;
  return `its answer is another one: ${JSON.stringify(answer).slice(0, SHOWN)}`;
}

/** Compares the answers of all to those of the first, and tells who is to be left out of which question. */
export async function checkAnswers(
  questions: readonly Question[],
  [first, ...others]: readonly Contestant[],
): Promise<LeftOut[]> {
  const leftOut: LeftOut[] = [];
  if (!first) return leftOut;
  for (const { name, bodies, headers } of questions) {
    const step = Math.max(1, Math.floor(bodies.length / CHECKED));
    for (const body of bodies.filter((_, index) => index % step === 0)) {
      const expected = await answerOf(first.url, body, headers);
      const fault = difference(expected, expected);
      if (fault !== null)
        throw new Error(`${first.name}, against which the others are held, ${name}: ${fault}`);
      for (const { key, url } of others) {
        if (leftOut.some((each) => each.key === key && each.question === name)) continue;
        const reason = difference(await answerOf(url, body, headers), expected);
        if (reason !== null) leftOut.push({ question: name, key, reason });
      }
    }
  }
  return leftOut;
}
