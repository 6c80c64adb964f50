import { DomainError } from '../../shared/errors';
import type { PlannedOperation } from './PlannedOperation';
import type { PlanRequest } from './plannerMessages';

/** An operation that somebody waits for. */
export interface PlanJob {
  /** The same for equal operations only. */
  readonly key: string;
  readonly request: PlanRequest;
  resolve(planned: PlannedOperation): void;
  reject(reason: unknown): void;
}

/** Operations to be planned, first come first served; equal ones are one, until they are done. */
export class PlanQueue {
  readonly #mostWaiting: number;
  readonly #waiting: PlanJob[] = [];
  readonly #known = new Map<string, Promise<PlannedOperation>>();

  /** @param mostWaiting how many may wait to be taken */
  constructor(mostWaiting: number) {
    this.#mostWaiting = mostWaiting;
  }

  /** How many wait to be taken. */
  get length(): number {
    return this.#waiting.length;
  }

  /** Adds an operation, unless an equal one is there. @throws OVERLOADED */
  add(key: string, request: PlanRequest): Promise<PlannedOperation> {
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#waiting.length >= this.#mostWaiting) {
      const message = `${this.#waiting.length} operations wait to be planned; no more are taken at present.`;
      return Promise.reject(new DomainError(message, { code: 'OVERLOADED' }));
    }
    const planned = new Promise<PlannedOperation>((resolve, reject) => {
      this.#waiting.push({ key, request, resolve, reject });
    }).finally(() => this.#known.delete(key));
    this.#known.set(key, planned);
    return planned;
  }

  /** Takes the operation that has waited longest. */
  take(): PlanJob | undefined {
    return this.#waiting.shift();
  }

  /** Gives up on all that wait. */
  fail(reason: unknown): void {
    for (const { reject } of this.#waiting.splice(0)) reject(reason);
  }
}
