import type { Reply } from '../http/ReplyReader';

const ERRORS = Buffer.from('"errors":');

/**
 * Holds the answers of a gateway against the first ones it gave to the same bodies: those are looked into, the others
 * need only be as long, so that checking takes no time from the load.
 */
export class AnswerCheck {
  readonly #lengths = new Map<number, number>();

  /** What is wrong with an answer; null is nothing. */
  problemOf(variant: number, { status, body }: Reply): string | null {
    if (status !== 200) return `status ${String(status)}: ${body.toString('utf8', 0, 200)}`;
    const length = this.#lengths.get(variant);
    if (length === undefined) {
      if (body.includes(ERRORS)) return `errors: ${body.toString('utf8', 0, 200)}`;
      this.#lengths.set(variant, body.length);
      return null;
    }
    if (length === body.length) return null;
    return `${String(body.length)} bytes instead of ${String(length)}: ${body.toString('utf8', 0, 200)}`;
  }
}
