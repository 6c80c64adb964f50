import type { ServerResponse } from 'node:http';
import { Roll, type Enrolled } from '../../shared/service/Roll';

/** An answer that has not been sent yet. */
export interface OpenAnswer extends Enrolled {
  readonly response: ServerResponse;
}

/**
 * Whether the gateway takes requests. Once it begins to close, answers that are still to be sent, those of requests
 * under way too, tell their callers not to use the connection again; otherwise idle ones would have to be cut off.
 */
export class Readiness {
  readonly #open = new Roll<OpenAnswer>();
  #isClosing = false;

  get isReady(): boolean {
    return !this.#isClosing;
  }

  /** Follows a response until it is let go. */
  follow(response: ServerResponse): OpenAnswer {
    if (this.#isClosing) response.shouldKeepAlive = false;
    const answer = { response, place: -1 };
    this.#open.join(answer);
    return answer;
  }

  /** The answer has been sent, or nobody waits for it any more. */
  letGo(answer: OpenAnswer): void {
    this.#open.leave(answer);
  }

  beginClosing(): void {
    this.#isClosing = true;
    for (const { response } of this.#open.members()) response.shouldKeepAlive = false;
  }
}
