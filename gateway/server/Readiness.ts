import type { ServerResponse } from 'node:http';

/**
 * Whether the gateway takes requests. Once it begins to close, answers that are still to be sent, those of requests
 * under way too, tell their callers not to use the connection again; otherwise idle ones would have to be cut off.
 */
export class Readiness {
  readonly #open = new Set<ServerResponse>();
  #isClosing = false;

  get isReady(): boolean {
    return !this.#isClosing;
  }

  /** Follows a response until it is let go. */
  follow(response: ServerResponse): void {
    if (this.#isClosing) response.shouldKeepAlive = false;
    this.#open.add(response);
  }

  /** The response has been sent, or nobody waits for it any more. */
  letGo(response: ServerResponse): void {
    this.#open.delete(response);
  }

  beginClosing(): void {
    this.#isClosing = true;
    for (const response of this.#open) response.shouldKeepAlive = false;
  }
}
