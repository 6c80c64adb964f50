import type { LiveGraph } from '../graph/LiveGraph';
import { answerKnown, type OperationAnswer } from './answerKnown';
import type { GatewayContext } from './GatewayContext';
import { isRecord } from '../../shared/service/isRecord';

/** A POST's JSON body that asks for an operation in the plainest way. */
interface PlainOperation {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

const NO_VARIABLES: Readonly<Record<string, unknown>> = {};

/** The form of GraphQL's names: what has another, the empty text too, names no operation, and is no part of a key. */
const NAME = /^[_A-Za-z][_0-9A-Za-z]*$/;

function isName(value: unknown): value is string {
  return typeof value === 'string' && NAME.test(value);
}

/** The operation a body asks for; null where there is more to it, or something wrong with it, which is for the front to judge. */
function plainOperationOf(body: object): PlainOperation | null {
  const { query, operationName, variables, extensions } = body as Record<string, unknown>;
  if (typeof query !== 'string' || (extensions !== undefined && extensions !== null)) return null;
  if (operationName !== undefined && operationName !== null && !isName(operationName)) return null;
  if (variables !== undefined && variables !== null && !isRecord(variables)) return null;
  return { query, operationName: operationName ?? undefined, variables: variables ?? NO_VARIABLES };
}

/**
 * The short way for operations that have come through the front before: no parsing, no validation, no plugins, but the
 * same admission, execution and errors. Whatever is not plainly one of them is left to the front, before anything is done.
 */
export class ShortLane {
  constructor(private readonly graph: LiveGraph) {}

  /** Answers a POST's body; null when the front has to. */
  answer(body: object, { call, scope }: GatewayContext): Promise<OperationAnswer> | null {
    const asked = plainOperationOf(body);
    if (!asked) return null;
    const known = this.graph.current.known(asked.query, asked.operationName);
    if (!known?.admits(call.identity)) return null;
    return answerKnown(known, asked.variables, call, scope);
  }
}
