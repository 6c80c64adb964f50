import { sectorFailure, sectorTimeout } from './sectorFailure';
import type { Deadlines, Expiring } from './Deadlines';
import type { SubgraphCall } from './SubgraphTransport';

/**
 * A reply that is waited for until the deadline of its call, and no longer than its caller stays. Whichever comes
 * first decides, whatever the work on it still does: one hanging subgraph must not hold back what the others answered.
 */
export class PendingReply<Result> implements Expiring {
  /** @throws SECTOR_UNAVAILABLE @throws SECTOR_TIMEOUT */
  readonly promise: Promise<Result>;
  readonly deadline: number;
  place = -1;
  #isSettled = false;
  #resolve: ((result: Result) => void) | undefined;
  #reject: ((error: Error) => void) | undefined;
  readonly #leave = (): void => this.#giveUp(new Error('the caller has left'));

  constructor(
    readonly subgraph: string,
    private readonly call: SubgraphCall,
    private readonly deadlines: Deadlines,
  ) {
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.deadline = call.deadline;
    if (call.departure.hasLeft) {
      this.fail(new Error('the caller has left'));
    } else if (this.deadline <= performance.now()) {
      this.fail(sectorTimeout(subgraph));
    } else {
      deadlines.watch(this);
      call.departure.onLeave(this.#leave);
    }
  }

  /** Whether it has been decided; it may be so from the start, and then no work should begin. */
  get isSettled(): boolean {
    return this.#isSettled;
  }

  complete(result: Result): void {
    if (this.#settle()) this.#resolve?.(result);
  }

  /** The error goes to the log; the caller learns no more than that the sector did not answer. */
  fail(error: unknown): void {
    if (this.#settle()) this.#reject?.(sectorFailure(this.subgraph, this.call, error));
  }

  expire(): void {
    this.#giveUp(sectorTimeout(this.subgraph));
  }

  /** Ends the work on the reply, which nobody waits for any more. */
  protected stop(): void {
    // Work that cannot be stopped goes on unheard.
  }

  #giveUp(reason: Error): void {
    if (this.#isSettled) return;
    this.fail(reason);
    this.stop();
  }

  #settle(): boolean {
    if (this.#isSettled) return false;
    this.#isSettled = true;
    this.deadlines.forget(this);
    this.call.departure.forget(this.#leave);
    return true;
  }
}
