import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { DomainError } from '../../shared/errors';
import type { PlannedOperation } from './PlannedOperation';
import type { PlannerReply, PlanRequest, SupergraphSummary } from './plannerMessages';
import { plannerProgram } from './plannerProgram';

/** Short-lived garbage of a planner thread; MiB. More makes planning no faster, and the thread larger. */
const YOUNG_GENERATION_MB = 8;
/** Within this a thread has read its supergraph, or never will; milliseconds. */
const START_MS = 60_000;

interface Waiting {
  resolve(reply: PlannerReply): void;
  reject(reason: Error): void;
}

/** The error that a reply stands for. */
function errorOf(reply: Exclude<PlannerReply, { kind: 'planned' | 'ready' }>): Error {
  if (reply.kind === 'refused') return new DomainError(reply.message, { code: reply.code });
  const error = new Error(reply.message);
  error.stack = reply.stack ?? error.stack;
  return error;
}

/** A worker thread that has one supergraph in its memory and plans one operation at a time. */
export class PlannerThread {
  /** Resolves once the thread can plan. @throws Error saying what is wrong with the supergraph */
  readonly ready: Promise<SupergraphSummary>;
  /** Resolves once the thread is gone, for whatever reason. */
  readonly ended: Promise<void>;
  readonly #worker: Worker;
  #waiting: Waiting | null = null;
  #endedBy: Error | null = null;
  #isReady = false;
  #plansSince: number | null = null;

  constructor(supergraphSdl: string, memoryMb: number) {
    const { file, execArgv } = plannerProgram();
    // What the command line says of the main thread's young generation, which is set up by now, would overrule the bound.
    setFlagsFromString('--max-semi-space-size=0');
    this.#worker = new Worker(file, {
      execArgv,
      workerData: supergraphSdl,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
    this.#worker.on('message', (reply: PlannerReply) => this.#settle(({ resolve }) => resolve(reply)));
    this.#worker.on('error', ({ message }) => (this.#endedBy ??= new Error(`a planner died: ${message}`)));
    this.ended = new Promise((resolve) => {
      this.#worker.on('exit', () => {
        const reason = (this.#endedBy ??= new Error('a planner died'));
        this.#settle(({ reject }) => reject(reason));
        resolve();
      });
    });
    this.ready = this.#start();
  }

  /** Says whether it has nothing to do. */
  get isFree(): boolean {
    return this.#isReady && this.#plansSince === null && !this.isLost;
  }

  /** Says whether it is at its end: what it was at will not be planned. */
  get isLost(): boolean {
    return this.#endedBy !== null;
  }

  /** When it began with the plan under way, on the clock of `performance.now()`; null while there is none. */
  get plansSince(): number | null {
    return this.#plansSince;
  }

  /**
   * Plans an operation; only while it is free.
   * @throws UNSUPPORTED_OPERATION or Error; what it was ended for when it ends meanwhile
   */
  async plan(request: PlanRequest): Promise<PlannedOperation> {
    this.#plansSince = performance.now();
    try {
      this.#worker.postMessage(request);
      const reply = await this.#reply();
      if (reply.kind === 'planned') return reply.planned;
      throw reply.kind === 'ready' ? new Error('a planner began anew') : errorOf(reply);
    } finally {
      this.#plansSince = null;
    }
  }

  /** Ends the thread at once; what it is at fails for the reason given. */
  async end(reason: Error): Promise<void> {
    this.#endedBy ??= reason;
    await this.#worker.terminate();
  }

  async #start(): Promise<SupergraphSummary> {
    const endless = new Error(`the supergraph could not be read within ${START_MS / 1_000} seconds`);
    const timer = setTimeout(() => void this.end(endless), START_MS);
    const reply = await this.#reply().finally(() => clearTimeout(timer));
    if (reply.kind === 'ready') {
      this.#isReady = true;
      return reply.summary;
    }
    const error = reply.kind === 'planned' ? new Error('a planner spoke out of turn') : errorOf(reply);
    await this.end(error);
    throw error;
  }

  /** While a reply is awaited the thread keeps the process alive, otherwise not. */
  #reply(): Promise<PlannerReply> {
    this.#worker.ref();
    return new Promise((resolve, reject) => (this.#waiting = { resolve, reject }));
  }

  #settle(how: (waiting: Waiting) => void): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    this.#worker.unref();
    if (waiting) how(waiting);
  }
}
