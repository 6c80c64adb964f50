import type { GraphQLError } from 'graphql';
import type { SubgraphCall } from '../../transport/SubgraphTransport';
import type { RootReplies } from '../passThrough/compilePassThrough';
import type { DataObject } from './mergeData';

/** Most errors that one answer tells of. */
const MOST_ERRORS = 100;

interface NotedError {
  /** Place of the fetch in its plan. */
  readonly fetch: number;
  readonly error: GraphQLError;
}

/** One execution of a plan: what it was asked, and what it has found so far. */
export class PlanRun {
  /** What the fetches brought, merged. */
  readonly data: DataObject = {};
  readonly #noted: NotedError[] = [];

  constructor(
    /** As the caller gave them. */
    readonly given: Readonly<Record<string, unknown>>,
    /** With defaults, and coerced. */
    readonly coerced: Readonly<Record<string, unknown>>,
    readonly call: SubgraphCall,
    /** Replies to root fetches that are under way already, by fetch. */
    readonly sent: RootReplies | null = null,
  ) {}

  /** Notes errors that a fetch brought. */
  note(fetch: number, errors: readonly GraphQLError[]): void {
    for (const error of errors) if (this.#noted.length < MOST_ERRORS) this.#noted.push({ fetch, error });
  }

  /** The errors so far: in the order of the plan, whichever subgraph answered first. */
  get errors(): readonly GraphQLError[] {
    if (this.#noted.length === 0) return [];
    return [...this.#noted].sort((a, b) => a.fetch - b.fetch).map(({ error }) => error);
  }
}

/** A step of a plan, compiled. Failures of subgraphs are noted in the run; it rejects at faults of ours only. */
export type PlanStep = (run: PlanRun) => Promise<void>;
