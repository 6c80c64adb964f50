import type { GraphQLError } from 'graphql';
import type { SubgraphCall } from '../../transport/SubgraphTransport';
import type { RootReplies } from '../passThrough/compilePassThrough';
import type { Gathered, GatherEntities } from './gatherEntities';
import { mergeData, type DataObject } from './mergeData';

/** Most errors that one answer tells of. */
const MOST_ERRORS = 100;

/** One execution of a plan: what it was asked, and what it has found so far. */
export class PlanRun {
  /** What the fetches brought, merged; what is added to it goes through `add`. */
  readonly data: DataObject = {};
  /** What was found in the data as it is now, by who looked for it. */
  readonly gathered = new Map<GatherEntities, Gathered>();
  /** By the place of the fetch in its plan. */
  readonly #noted = new Map<number, readonly GraphQLError[]>();

  constructor(
    /** As the caller gave them. */
    readonly given: Readonly<Record<string, unknown>>,
    /** With defaults, and coerced. */
    readonly coerced: Readonly<Record<string, unknown>>,
    readonly call: SubgraphCall,
    /** Replies to root fetches that are under way already, by fetch. */
    readonly sent: RootReplies | null = null,
  ) {}

  /** Adds what a fetch brought to an object of the data. */
  add(target: DataObject, source: DataObject): void {
    if (this.gathered.size > 0) this.gathered.clear();
    mergeData(target, source);
  }

  /** Notes errors that a fetch brought. */
  note(fetch: number, errors: readonly GraphQLError[]): void {
    if (errors.length === 0) return;
    const noted = this.#noted.get(fetch) ?? [];
    this.#noted.set(fetch, [...noted, ...errors.slice(0, MOST_ERRORS - noted.length)]);
  }

  /**
   * The errors so far: in the order of the plan, whichever subgraph answered first. However many one fetch brought, the
   * first of every other is told: a sector that is down must not go unsaid because another complains about each row.
   */
  get errors(): readonly GraphQLError[] {
    if (this.#noted.size === 0) return [];
    const byFetch = [...this.#noted].sort(([a], [b]) => a - b).map(([, errors]) => errors);
    let room = Math.max(0, MOST_ERRORS - byFetch.length);
    return byFetch.flatMap((errors) => {
      const told = errors.slice(0, 1 + room);
      room -= told.length - 1;
      return told;
    });
  }
}

/** A step of a plan, compiled. Failures of subgraphs are noted in the run; it rejects at faults of ours only. */
export type PlanStep = (run: PlanRun) => Promise<void>;
