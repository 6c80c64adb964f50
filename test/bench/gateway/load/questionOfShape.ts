import type { Shape } from '../workload/shapes';
import { NONCE } from './LoadOrder';
import type { Question } from './Question';

/** Rows from the beginning of one page to that of the next. */
const STEP = 5;

/** A shape with all its pages. */
export function questionOfShape({ name, title, query, first, variants, concurrency }: Shape): Question {
  const bodies = Array.from({ length: variants }, (_, variant) =>
    JSON.stringify({
      operationName: name,
      query,
      variables: { first, offset: variant * STEP, nonce: NONCE },
    }),
  );
  return { name, title, bodies, concurrency, headers: {} };
}
