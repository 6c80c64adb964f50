import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { admitOperation, type Contract } from '../admission/admitOperation';
import { isAnonymous, type Identity } from '../../shared/identity';
import type { CompiledOperation, Executed } from '../execution/CompiledOperation';
import type { RequestCall } from '../execution/RequestCall';
import { compileVariableReader, type ReadVariables } from './readVariables';

type Variables = Readonly<Record<string, unknown>>;

/** Combinations of roles and sectors are few; nobody can make more of them than this with tokens of ours. */
const MOST_KINDS_OF_CALLERS = 1_000;

function kindOf(identity: Identity): string {
  return isAnonymous(identity) ? '' : `${identity.roles.join()} ${identity.sectors.join()}`;
}

/** An operation's text, and what has been made of it. */
export interface PreparedText {
  readonly document: DocumentNode;
  /** As the request names it. */
  readonly operationName: string | undefined;
  readonly operation: OperationDefinitionNode;
  readonly compiled: CompiledOperation;
  /** Values of the text's literals, by the variables that took their place; null when it has none. */
  readonly literals: Variables | null;
}

/** An operation's text that has been admitted, planned and compiled before; texts that differ in literals only share what was compiled. */
export class KnownOperation {
  readonly #read: (given: Variables) => ReadVariables;
  readonly #admitted = new Map<string, boolean>();

  constructor(
    private readonly prepared: PreparedText,
    private readonly contract: Contract,
    private readonly deadlineMs: number,
  ) {
    this.#read = compileVariableReader(contract.schema, prepared);
  }

  /** The operation's own name. */
  get name(): string | null {
    return this.prepared.operation.name?.value ?? null;
  }

  /** Whether a caller may ask it; found once for callers of the same roles and sectors. */
  admits(identity: Identity): boolean {
    const kind = kindOf(identity);
    const known = this.#admitted.get(kind);
    if (known !== undefined) return known;
    const { document, operationName } = this.prepared;
    const admitted = admitOperation(document, operationName, identity, this.contract).length === 0;
    if (this.#admitted.size < MOST_KINDS_OF_CALLERS) this.#admitted.set(kind, admitted);
    return admitted;
  }

  /** Says whether variables fit, before anything is fetched. */
  readVariables(given: Variables): ReadVariables {
    return this.#read(given);
  }

  /** Executes it with variables as given and as read. The time the subgraphs have begins now. */
  execute(given: Variables, coerced: Variables, call: RequestCall): Promise<Executed> {
    call.deadline = performance.now() + this.deadlineMs;
    const { compiled, literals } = this.prepared;
    const variables = literals
      ? { given: { ...given, ...literals }, coerced: { ...coerced, ...literals } }
      : { given, coerced };
    return compiled.execute(variables, call);
  }
}
