import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How large an operation is once its fragments stand where they are spread. */
export interface OperationSize {
  /** Levels of fields; introspection is left out (validation bounds it). */
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  /** Fields and inline fragments. */
  readonly selections: number;
}

const NOTHING: OperationSize = { depth: 0, aliases: 0, rootFields: 0, selections: 0 };

/** Both, one beside the other. */
function beside(one: OperationSize, other: OperationSize): OperationSize {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: one.aliases + other.aliases,
    rootFields: one.rootFields + other.rootFields,
    selections: one.selections + other.selections,
  };
}

/**
 * Measures selections. Each fragment is measured once and its figures are added wherever it is spread, so a document
 * whose expansion has billions of fields costs no more to measure than its text is long.
 */
class Measuring {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #sizes = new Map<string, OperationSize>();

  constructor(document: DocumentNode) {
    this.#fragments = new Map(
      document.definitions
        .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
        .map((fragment) => [fragment.name.value, fragment]),
    );
  }

  selections({ selections }: SelectionSetNode): OperationSize {
    return selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return beside(sum, this.fragment(selection.name.value));
      const inner = selection.selectionSet ? this.selections(selection.selectionSet) : NOTHING;
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return beside(sum, { ...inner, selections: inner.selections + 1 });
      const isIntrospection = selection.name.value.startsWith('__');
      return beside(sum, {
        depth: isIntrospection ? 1 : inner.depth + 1,
        aliases: inner.aliases + (selection.alias ? 1 : 0),
        rootFields: 1,
        selections: inner.selections + 1,
      });
    }, NOTHING);
  }

  /** A fragment that spreads itself counts for nothing there: validation refuses it. */
  fragment(name: string): OperationSize {
    const known = this.#sizes.get(name);
    if (known) return known;
    this.#sizes.set(name, NOTHING);
    const fragment = this.#fragments.get(name);
    const size = fragment ? this.selections(fragment.selectionSet) : NOTHING;
    this.#sizes.set(name, size);
    return size;
  }
}

/** The size of one operation of a document. */
export function measureOperation(document: DocumentNode, operation: OperationDefinitionNode): OperationSize {
  return new Measuring(document).selections(operation.selectionSet);
}
