import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import { OperationTypeNode, type GraphQLObjectType, type OperationDefinitionNode } from 'graphql';
import { rootKeysOf } from '../plan/compileRootFetch';
import { compileVariables } from '../plan/variablesText';
import type { SelectedField, Selections } from '../response/Selections';
import type { SubgraphCall, SubgraphTransport } from '../../transport/SubgraphTransport';
import { compileScanner, type ScanReply } from './compileScanner';

/** The replies of a plan's root fetches, in the order of the plan; what became of each is seen when it is awaited. */
export type RootReplies = readonly Promise<Buffer>[];

/** Answers an operation by the bytes of its subgraphs' replies, as long as they prove to be the answer. */
export interface PassThrough {
  /** Whether it is worth trying: replies that came in another form will do so again. */
  readonly isPromising: boolean;
  /** Sends the fetches of the plan. */
  fetch(given: Readonly<Record<string, unknown>>, call: SubgraphCall): RootReplies;
  /** The bytes of the whole response; null when the replies have to be read after all. */
  join(replies: RootReplies): Promise<Buffer | null>;
}

const BEGIN = Buffer.from('{"data":{');
const END = Buffer.from('}}');
const COMMA = Buffer.from(',');
/** After so many replies in a row that had to be read, none is scanned any more. */
const PATIENCE = 3;

interface Part {
  send(given: Readonly<Record<string, unknown>>, call: SubgraphCall): Promise<Buffer>;
  readonly scan: ScanReply;
}

function rootFetches({ node }: QueryPlan): readonly FetchNode[] {
  const nodes = node?.kind === 'Parallel' ? node.nodes : node ? [node] : [];
  const fetches = nodes.filter((each) => each.kind === 'Fetch' && !each.requires && !each.outputRewrites);
  return fetches.length === nodes.length ? (fetches as FetchNode[]) : [];
}

/**
 * Prepares to hand replies on unread. That needs a query whose plan has root fetches only, each of which brings
 * neighbours of the response, in its order. Null for every other operation.
 */
export function compilePassThrough(
  plan: QueryPlan,
  operation: OperationDefinitionNode,
  root: GraphQLObjectType,
  fields: readonly SelectedField[],
  selections: Selections,
  transport: SubgraphTransport,
): PassThrough | null {
  const byKey = new Map(fields.map((field, index) => [field.key, { field, index }]));
  const found = rootFetches(plan).map((node) => {
    const own = rootKeysOf(node.operation, node.operationName).map((key) => byKey.get(key));
    return { node, own: own.filter((each) => each !== undefined) };
  });
  const inOrder = [...found].sort((a, b) => (a.own[0]?.index ?? 0) - (b.own[0]?.index ?? 0));
  const order = inOrder.flatMap(({ own }) => own.map(({ index }) => index));
  const isWhole = order.length === fields.length && order.every((index, at) => index === at);
  if (operation.operation !== OperationTypeNode.QUERY || found.length === 0 || !isWhole) return null;

  const parts = found.map(({ node, own }): Part | null => {
    const { serviceName: subgraph, operation: query, operationName } = node;
    const scan = compileScanner(
      selections,
      root,
      own.map(({ field }) => field),
    );
    const { sendForBytes } = transport.prepare({ subgraph, query, operationName });
    if (!scan || !sendForBytes) return null;
    const variables = compileVariables(node.variableUsages);
    return { scan, send: (given, call) => sendForBytes(`{${variables(given)}}`, call) };
  });
  const places = found.map((each) => inOrder.indexOf(each));
  return parts.every((part) => part !== null) ? new ProvenReplies(parts, places) : null;
}

class ProvenReplies implements PassThrough {
  #failures = 0;

  constructor(
    private readonly parts: readonly Part[],
    /** By part: its place in the response. */
    private readonly places: readonly number[],
  ) {}

  get isPromising(): boolean {
    return this.#failures < PATIENCE;
  }

  fetch(given: Readonly<Record<string, unknown>>, call: SubgraphCall): RootReplies {
    return this.parts.map((part) => {
      const reply = part.send(given, call);
      // Whoever awaits it is told; until then it is not unhandled.
      reply.catch(() => undefined);
      return reply;
    });
  }

  async join(replies: RootReplies): Promise<Buffer | null> {
    const joined = await this.#proven(replies).catch(() => null);
    this.#failures = joined ? 0 : this.#failures + 1;
    return joined;
  }

  async #proven(replies: RootReplies): Promise<Buffer | null> {
    const bodies = await Promise.all(replies);
    if (!bodies.every((body, index) => this.parts[index]?.scan(body))) return null;
    const [only] = bodies;
    if (bodies.length === 1) return only ?? null;
    const inner: Buffer[] = [];
    bodies.forEach(
      (body, index) => (inner[this.places[index] ?? 0] = body.subarray(BEGIN.length, -END.length)),
    );
    return Buffer.concat([
      BEGIN,
      ...inner.flatMap((each, index) => (index === 0 ? [each] : [COMMA, each])),
      END,
    ]);
  }
}
