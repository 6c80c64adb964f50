import type { GraphQLSchema } from 'graphql';
import { log } from '../../shared/service/log';
import type { ServedGraph } from './ServedGraph';

/** Is told of the schema being served, at once and whenever another takes its place. */
type SchemaListener = (served: {
  readonly apiSchema: GraphQLSchema;
  readonly coreSupergraphSdl: string;
}) => void;

/** The graph being served; another can take its place at any time, and requests under way keep the one they began with. */
export class LiveGraph {
  readonly #bySchema = new WeakMap<GraphQLSchema, ServedGraph>();
  readonly #listeners = new Set<SchemaListener>();
  #current: ServedGraph;

  constructor(first: ServedGraph) {
    this.#current = first;
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

  /** Puts a graph in place of the present one. */
  swap(next: ServedGraph): void {
    const previous = this.#current;
    this.#current = next;
    this.#bySchema.set(next.schema, next);
    for (const listener of this.#listeners) this.#tell(listener);
    previous.close().catch((error: unknown) => log.warn('a planner could not be closed', { error }));
  }

  /** Lets somebody follow the schema; gives what ends that. */
  follow(listener: SchemaListener): () => void {
    this.#listeners.add(listener);
    this.#tell(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): Promise<void> {
    return this.#current.close();
  }

  #tell(listener: SchemaListener): void {
    listener({ apiSchema: this.#current.schema, coreSupergraphSdl: this.#current.sdl });
  }
}
