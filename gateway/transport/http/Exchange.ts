import type { Deadlines } from '../Deadlines';
import { PendingReply } from '../PendingReply';
import type { SubgraphCall, SubgraphOperation } from '../SubgraphTransport';
import { isQuery } from './isQuery';
import type { ReplyHead } from './ReplyHead';
import type { ReplyParser } from './ReplyParser';
import type { HttpRequest } from './RequestTemplate';

/** What is made of a reply. */
export interface Reading<Result> {
  /** Looks at the head before the body is read. @throws Error when the reply is not wanted */
  readonly accept: (head: ReplyHead) => void;
  /** Makes the result of a complete reply. @throws Error saying what is wrong with it */
  readonly read: (reply: ReplyParser) => Result;
}

/** What carries an exchange, and can be told to let go of it. */
export interface Carrier {
  abandon(): void;
}

/** One request and its reply. */
export class Exchange<Result> extends PendingReply<Result> {
  /** What goes to the wire; empty until it is known where to. */
  request: HttpRequest = { text: '', encoding: 'latin1' };
  /** The connection that carries it; null while it waits for one. */
  carrier: Carrier | null = null;

  constructor(
    private readonly operation: SubgraphOperation,
    call: SubgraphCall,
    private readonly reading: Reading<Result>,
    deadlines: Deadlines,
  ) {
    super(operation.subgraph, call, deadlines);
  }

  get accept(): (head: ReplyHead) => void {
    return this.reading.accept;
  }

  /** The reply is complete. */
  finish(reply: ReplyParser): void {
    let result: Result;
    try {
      result = this.reading.read(reply);
    } catch (error) {
      return this.fail(error);
    }
    this.complete(result);
  }

  /** Whether it may be sent again after a connection died: if somebody waits for it still, and it cannot have two effects. */
  mayBeRepeated(nothingWasWritten: boolean): boolean {
    return !this.isSettled && (nothingWasWritten || isQuery(this.operation));
  }

  protected override stop(): void {
    this.carrier?.abandon();
  }
}
