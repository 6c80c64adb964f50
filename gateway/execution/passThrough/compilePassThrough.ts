import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import {
  getOperationAST,
  Kind,
  OperationTypeNode,
  parse,
  type GraphQLObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { compileVariables } from '../plan/variablesText';
import type { SelectedField, Selections } from '../response/Selections';
import type { SubgraphCall, SubgraphTransport } from '../../transport/SubgraphTransport';
import { compileScanner, type ScanReply } from './compileScanner';
import type { RecentProofs } from './RecentProofs';

/** What became of a plan's root fetches, in the order of the plan. */
export type RootReplies = readonly PromiseSettledResult<Buffer>[];

/** Answers an operation by the bytes of its subgraphs' replies, as long as they prove to be the answer. */
export interface PassThrough {
  /** Whether it is worth trying: replies that came in another form will do so again. */
  readonly isPromising: boolean;
  /** Gives the bytes of the whole response; or the replies, which have to be read after all. */
  answer(given: Readonly<Record<string, unknown>>, call: SubgraphCall): Promise<Buffer | RootReplies>;
}

const BEGIN = Buffer.from('{"data":{');
const END = Buffer.from('}}');
const COMMA = Buffer.from(',');
/** After so many answers in a row that were not proven the next are read at once, and few are tried. */
const PATIENCE = 3;
const RETRY_AFTER = 1_000;

interface Part {
  send(given: Readonly<Record<string, unknown>>, call: SubgraphCall): Promise<Buffer>;
  readonly scan: ScanReply;
}

/** The keys that an operation's root selects, but those inside fragments. */
function rootKeysOf(query: string, operationName: string | undefined): readonly string[] {
  const selections =
    getOperationAST(parse(query, { noLocation: true }), operationName)?.selectionSet.selections ?? [];
  return selections.flatMap((each) =>
    each.kind === Kind.FIELD ? [each.alias?.value ?? each.name.value] : [],
  );
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
  proofs: RecentProofs,
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
    return {
      scan: proofs.remember(scan),
      send: (given, call) => sendForBytes(`{${variables(given)}}`, call),
    };
  });
  const places = found.map((each) => inOrder.indexOf(each));
  return parts.every((part) => part !== null) ? new ProvenReplies(parts, places) : null;
}

class ProvenReplies implements PassThrough {
  #failures = 0;
  #unscanned = 0;

  constructor(
    private readonly parts: readonly Part[],
    /** By part: its place in the response. */
    private readonly places: readonly number[],
  ) {}

  get isPromising(): boolean {
    if (this.#failures < PATIENCE) return true;
    this.#unscanned = (this.#unscanned + 1) % RETRY_AFTER;
    return this.#unscanned === 0;
  }

  async answer(given: Readonly<Record<string, unknown>>, call: SubgraphCall): Promise<Buffer | RootReplies> {
    const [only] = this.parts;
    if (this.parts.length > 1 || !only) {
      return this.#join(await Promise.allSettled(this.parts.map((part) => part.send(given, call))));
    }
    try {
      const body = await only.send(given, call);
      return this.#isProven(only.scan(body)) ? body : [{ status: 'fulfilled', value: body }];
    } catch (reason) {
      return [{ status: 'rejected', reason }];
    }
  }

  #isProven(proof: boolean): boolean {
    this.#failures = proof ? 0 : this.#failures + 1;
    return proof;
  }

  #join(replies: RootReplies): Buffer | RootReplies {
    const bodies = replies.map((reply) => (reply.status === 'fulfilled' ? reply.value : null));
    if (!bodies.every((body) => body !== null)) return replies;
    if (!this.#isProven(bodies.every((body, index) => this.parts[index]?.scan(body)))) return replies;
    const pieces: Buffer[] = [];
    bodies.forEach((body, index) => {
      const place = this.places[index] ?? 0;
      pieces[2 * place] = place === 0 ? BEGIN : COMMA;
      pieces[2 * place + 1] = body.subarray(BEGIN.length, -END.length);
    });
    return Buffer.concat([...pieces, END]);
  }
}
