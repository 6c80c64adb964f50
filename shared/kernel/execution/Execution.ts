import { locatedError, type ExecutionResult, type GraphQLError } from 'graphql';
import { isLost, lose, pathTo, Place, type Container, type Key, type Position } from './Place';

/** Puts a resolved value where it belongs; false when, for want of it, nothing is left of what is around it. */
export type Complete = (
  execution: Execution,
  value: unknown,
  container: Container,
  key: Key,
  parent: Place,
) => boolean;

const ROOT: Position = { nodes: [], typeName: undefined, isNullable: true };

/** One answer in the making: each value is put in when it is there, and the answer is ready after the last of them. */
export class Execution {
  readonly root: Place;
  /** Arguments by field: they do not depend on the row, so all rows of an answer are given the same. */
  readonly argumentValues = new Map<object, Record<string, unknown>>();
  private readonly answer: Container = { data: null };
  private readonly errors: GraphQLError[] = [];
  private pending = 0;
  private finish: ((result: ExecutionResult) => void) | undefined;
  private abort: ((error: unknown) => void) | undefined;

  constructor(
    readonly variables: Readonly<Record<string, unknown>>,
    readonly context: unknown,
  ) {
    this.root = new Place(null, this.answer, 'data', ROOT);
  }

  /** Puts in what is there at once; the answer is a promise if there is more to wait for. */
  run(
    execute: (execution: Execution, container: Container, key: Key, place: Place) => void,
  ): ExecutionResult | Promise<ExecutionResult> {
    execute(this, this.answer, 'data', this.root);
    if (this.pending === 0) return this.result();
    return new Promise((resolve, reject) => {
      this.finish = resolve;
      this.abort = reject;
    });
  }

  /** Notes an error, and puts null where its value is missing or, where that may not be null, around it. */
  fail(error: unknown, position: Position, container: Container, key: Key, parent: Place): boolean {
    if (isLost(parent)) return false;
    this.errors.push(locatedError(error, position.nodes, pathTo(key, parent)));
    if (position.isNullable) container[key] = null;
    else lose(parent);
    return position.isNullable;
  }

  /** Puts a value in when it is there, unless null has taken its place meanwhile. */
  wait(
    promise: PromiseLike<unknown>,
    complete: Complete,
    position: Position,
    container: Container,
    key: Key,
    parent: Place,
  ): void {
    this.pending += 1;
    promise.then(
      (value) => {
        try {
          if (!isLost(parent)) complete(this, value, container, key, parent);
        } catch (error) {
          this.abort?.(error);
        }
        this.settled();
      },
      (error: unknown) => {
        this.fail(error, position, container, key, parent);
        this.settled();
      },
    );
  }

  private settled(): void {
    this.pending -= 1;
    if (this.pending === 0) this.finish?.(this.result());
  }

  private result(): ExecutionResult {
    const data = this.answer.data as Record<string, unknown> | null;
    return this.errors.length === 0 ? { data } : { errors: this.errors, data };
  }
}
