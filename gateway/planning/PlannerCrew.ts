import type { PlannerThread } from './PlannerThread';

/** When a crew grows and shrinks. */
export interface CrewTimes {
  /** How long a plan may be under way before another thread is started for those that wait; milliseconds. */
  readonly slowMs: number;
  /** How long the second thread is kept without need; milliseconds. */
  readonly spareMs: number;
}

/** Who is told of a crew's changes. */
export interface CrewOwner {
  /** A thread may be free, or another may be due. */
  onChange(): void;
  /** No thread is left, and none could be started. */
  onNone(reason: unknown): void;
}

/** The threads of one planner: one, or for a while two. One that is lost is replaced, unless it was the second. */
export class PlannerCrew {
  readonly #startThread: () => PlannerThread;
  readonly #times: CrewTimes;
  readonly #owner: CrewOwner;
  readonly #threads = new Set<PlannerThread>();
  #slowTimer: NodeJS.Timeout | undefined;
  #spareTimer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(first: PlannerThread, startThread: () => PlannerThread, times: CrewTimes, owner: CrewOwner) {
    this.#startThread = startThread;
    this.#times = times;
    this.#owner = owner;
    this.#add(first);
  }

  /** How many threads there are, with those that are only being started. */
  get size(): number {
    return this.#threads.size;
  }

  /** A thread that has nothing to do. */
  free(): PlannerThread | undefined {
    return [...this.#threads].find(({ isFree }) => isFree);
  }

  /** To be called while an operation waits in vain for a free thread: sees to it that there will be one. */
  reinforce(): void {
    clearTimeout(this.#slowTimer);
    const [only, second] = this.#threads;
    if (second) return this.#keepSpare();
    if (!only) return this.#add(this.#startThread());
    // Before its first plan a thread is only starting, and another would start no sooner.
    if (only.plansSince === null) return;
    const slowIn = only.plansSince + this.#times.slowMs - performance.now();
    if (slowIn > 0) {
      this.#slowTimer = setTimeout(() => this.#owner.onChange(), slowIn);
    } else {
      this.#add(this.#startThread());
      this.#keepSpare();
    }
  }

  /** Ends all threads; what they are at fails for the reason given. */
  async close(reason: Error): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#slowTimer);
    clearTimeout(this.#spareTimer);
    await Promise.all([...this.#threads].map((thread) => thread.end(reason)));
  }

  #add(thread: PlannerThread): void {
    this.#threads.add(thread);
    const onReady = (): void => {
      void thread.ended.then(() => this.#replace(thread));
      this.#owner.onChange();
    };
    thread.ready.then(onReady, (reason: unknown) => {
      this.#threads.delete(thread);
      if (this.#threads.size === 0) this.#owner.onNone(reason);
    });
  }

  #replace(thread: PlannerThread): void {
    this.#threads.delete(thread);
    if (this.#isClosed) return;
    if (this.#threads.size === 0) this.#add(this.#startThread());
    this.#owner.onChange();
  }

  #keepSpare(): void {
    clearTimeout(this.#spareTimer);
    this.#spareTimer = setTimeout(() => {
      const spare = this.#threads.size > 1 ? this.free() : undefined;
      if (spare) void spare.end(new Error('a planner that was no longer needed'));
      else if (this.#threads.size > 1) this.#keepSpare();
    }, this.#times.spareMs).unref();
  }
}
