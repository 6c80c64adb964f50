import { setTimeout as wait } from 'node:timers/promises';
import type { GraphQLSchema } from 'graphql';
import { log } from '../../shared/service/log';
import type { ServedGraph } from './ServedGraph';

/** Is told of the schema being served, at once and whenever another takes its place. */
type SchemaListener = (served: {
  readonly apiSchema: GraphQLSchema;
  readonly coreSupergraphSdl: string;
}) => void;

/** Operations prepared anew after a swap, of those that were asked last. */
const WARMED = 200;
/** How long a graph that was replaced can still be asked, by requests that began with it; milliseconds. */
const LINGER_MS = 5_000;

/** The graph being served; another can take its place at any time, and requests under way keep the one they began with. */
export class LiveGraph {
  readonly #bySchema = new WeakMap<GraphQLSchema, ServedGraph>();
  readonly #listeners = new Set<SchemaListener>();
  /** The current one, and those that linger. */
  readonly #open = new Set<ServedGraph>();
  #current: ServedGraph;

  constructor(first: ServedGraph) {
    this.#current = first;
    this.#open.add(first);
    this.#bySchema.set(first.schema, first);
  }

  get current(): ServedGraph {
    return this.#current;
  }

  /** The graph of a schema that is or was served. */
  graphOf(schema: GraphQLSchema): ServedGraph {
    const graph = this.#bySchema.get(schema);
    if (!graph) throw new Error('a schema that was never served');
    return graph;
  }

  /** Puts a graph in place of the present one; what was asked of that last is prepared anew in the background. */
  swap(next: ServedGraph): void {
    const previous = this.#current;
    this.#current = next;
    this.#open.add(next);
    this.#bySchema.set(next.schema, next);
    for (const listener of this.#listeners) this.#tell(listener);
    this.#retire(previous, next).catch((error: unknown) => log.warn('a graph did not retire', { error }));
  }

  /** Lets somebody follow the schema; gives what ends that. */
  follow(listener: SchemaListener): () => void {
    this.#listeners.add(listener);
    this.#tell(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open].map((graph) => graph.close()));
  }

  async #retire(previous: ServedGraph, next: ServedGraph): Promise<void> {
    await Promise.all([next.warm(previous, WARMED), wait(LINGER_MS, undefined, { ref: false })]);
    this.#open.delete(previous);
    await previous.close();
  }

  #tell(listener: SchemaListener): void {
    listener({ apiSchema: this.#current.schema, coreSupergraphSdl: this.#current.sdl });
  }
}
