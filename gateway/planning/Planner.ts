import { DomainError } from '../../shared/errors';
import { log } from '../../shared/service/log';
import { LostOperations } from './LostOperations';
import type { PlannedOperation } from './PlannedOperation';
import { PlannerCrew, type CrewTimes } from './PlannerCrew';
import type { SupergraphSummary } from './plannerMessages';
import type { PlannerThread } from './PlannerThread';
import { PlanQueue, type PlanJob } from './PlanQueue';

/** Bounds of a planner. */
export interface PlannerLimits extends CrewTimes {
  /** Time to plan one operation; milliseconds. */
  readonly deadlineMs: number;
  /** How long an operation that has cost a thread is refused; milliseconds. */
  readonly lostMs: number;
  /** Operations that may wait. */
  readonly mostWaiting: number;
}

/**
 * Plans the operations of one supergraph in threads of its own: usually one, and another while a plan takes long and
 * others wait. A thread that is lost, to the deadline or for want of memory, costs the plan it was at and no other.
 */
export class Planner {
  readonly summary: SupergraphSummary;
  readonly #crew: PlannerCrew;
  readonly #limits: PlannerLimits;
  readonly #queue: PlanQueue;
  readonly #lost: LostOperations;
  #isClosed = false;

  /** @param first a thread that is ready, and of which `summary` comes */
  constructor(
    summary: SupergraphSummary,
    first: PlannerThread,
    startThread: () => PlannerThread,
    limits: PlannerLimits,
  ) {
    this.summary = summary;
    this.#limits = limits;
    this.#queue = new PlanQueue(limits.mostWaiting);
    this.#lost = new LostOperations(limits.lostMs);
    this.#crew = new PlannerCrew(first, startThread, limits, {
      onChange: () => this.#advance(),
      onNone: (reason) => this.#queue.fail(reason),
    });
  }

  /** How many threads it has, with those that are only being started. */
  get threads(): number {
    return this.#crew.size;
  }

  /**
   * Plans an operation that is valid for the API schema and that `separateKeys` has been through.
   * @throws PLANNING_TIMEOUT
   * @throws OVERLOADED
   * @throws UNSUPPORTED_OPERATION naming what would be answered wrongly
   */
  async plan(query: string, operationName?: string): Promise<PlannedOperation> {
    if (this.#isClosed) throw new Error('the planner has been closed');
    // A name has no line break, so that no two operations have the same key.
    const key = `${operationName ?? ''}\n${query}`;
    const loss = this.#lost.reasonOf(key);
    if (loss) throw loss;
    const planned = this.#queue.add(key, { query, operationName });
    this.#advance();
    return planned;
  }

  /** Ends all threads; what is under way or waits fails. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const reason = new Error('the planner has been closed');
    this.#queue.fail(reason);
    await this.#crew.close(reason);
  }

  #advance(): void {
    while (this.#queue.length > 0) {
      const thread = this.#crew.free();
      const job = thread && this.#queue.take();
      if (!job) return this.#crew.reinforce();
      void this.#run(thread, job);
    }
  }

  async #run(thread: PlannerThread, { key, request, resolve, reject }: PlanJob): Promise<void> {
    const { deadlineMs } = this.#limits;
    const { operationName } = request;
    const deadline = setTimeout(() => {
      log.warn('an operation took too long to plan', { operationName, deadlineMs });
      const message = `The operation could not be planned within ${deadlineMs} ms.`;
      void thread.end(new DomainError(message, { code: 'PLANNING_TIMEOUT' }));
    }, deadlineMs);
    try {
      resolve(await thread.plan(request));
    } catch (reason) {
      if (thread.isLost && !this.#isClosed) this.#lost.remember(key, reason);
      reject(reason);
    } finally {
      clearTimeout(deadline);
      this.#advance();
    }
  }
}
