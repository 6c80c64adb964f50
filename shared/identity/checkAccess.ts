import {
  getNamedType,
  getOperationAST,
  GraphQLError,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type SelectionSetNode,
} from 'graphql';
import { describeAccess, federationFields, mayAccess, type AccessRules } from './access';
import type { ErrorCode } from '../errors';
import { isAnonymous, type Identity } from './Identity';

/** A coordinate an operation touches, and where it does so first. */
interface Touched {
  readonly coordinate: string;
  readonly node: FieldNode;
}

/**
 * Finds what an operation touches. A field of an interface touches the interface's own declaration and that of every
 * type that may stand behind it; each fragment is walked once, since what it touches does not depend on where it is spread.
 */
class Walk {
  readonly touched = new Map<string, Touched>();
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #walked = new Set<string>();

  constructor(
    private readonly access: AccessRules,
    document: DocumentNode,
  ) {
    this.#fragments = new Map(
      document.definitions
        .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
        .map((fragment) => [fragment.name.value, fragment]),
    );
  }

  selections({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) this.#field(selection, parent);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const { typeCondition, selectionSet } = selection;
        this.selections(selectionSet, typeCondition ? this.#type(typeCondition.name.value) : parent);
      } else this.#spread(selection.name.value);
    }
  }

  #type(name: string): GraphQLNamedType | undefined {
    return this.access.schema.getType(name);
  }

  #spread(name: string): void {
    const fragment = this.#fragments.get(name);
    if (!fragment || this.#walked.has(name)) return;
    this.#walked.add(name);
    this.selections(fragment.selectionSet, this.#type(fragment.typeCondition.name.value));
  }

  /** Introspection is not declared field by field, and an unknown field is for validation to refuse. */
  #field(node: FieldNode, parent: GraphQLNamedType | undefined): void {
    const name = node.name.value;
    if (name.startsWith('__') || !(isObjectType(parent) || isInterfaceType(parent))) return;
    const field = parent.getFields()[name];
    if (!field) return;
    const isProtocol = parent === this.access.schema.getQueryType() && federationFields.has(name);
    if (!isProtocol) {
      this.#touch(parent.name, node);
      if (isInterfaceType(parent)) {
        for (const type of this.access.schema.getPossibleTypes(parent)) this.#touch(type.name, node);
      }
    }
    if (node.selectionSet && name !== '_service')
      this.selections(node.selectionSet, getNamedType(field.type));
  }

  #touch(type: string, node: FieldNode): void {
    const coordinate = `${type}.${node.name.value}`;
    if (!this.touched.has(coordinate)) this.touched.set(coordinate, { coordinate, node });
  }
}

/** Parsed documents are reused by whoever caches them; what they touch that is not open to everybody is found once. */
const walks = new WeakMap<AccessRules, WeakMap<DocumentNode, Map<string, readonly Touched[]>>>();

function guardedBy(
  access: AccessRules,
  document: DocumentNode,
  operationName: string | undefined,
): readonly Touched[] {
  const documents = walks.get(access) ?? new WeakMap<DocumentNode, Map<string, readonly Touched[]>>();
  walks.set(access, documents);
  const operations = documents.get(document) ?? new Map<string, readonly Touched[]>();
  documents.set(document, operations);
  const known = operations.get(operationName ?? '');
  if (known) return known;
  const operation = getOperationAST(document, operationName);
  if (!operation) return [];
  const walk = new Walk(access, document);
  walk.selections(operation.selectionSet, access.schema.getRootType(operation.operation) ?? undefined);
  const guarded = [...walk.touched.values()].filter(
    ({ coordinate }) => !access.rules.get(coordinate)?.roles.includes('PUBLIC'),
  );
  operations.set(operationName ?? '', guarded);
  return guarded;
}

function refusal(code: ErrorCode, message: string, node: FieldNode): GraphQLError {
  return new GraphQLError(message, { nodes: node, extensions: { code } });
}

/**
 * What an identity may not ask for in an operation: one error per coordinate, UNAUTHENTICATED where a token could help
 * and FORBIDDEN otherwise; empty when all is allowed. The document is to be a valid one.
 */
export function checkAccess(
  access: AccessRules,
  document: DocumentNode,
  operationName: string | undefined,
  identity: Identity,
): readonly GraphQLError[] {
  return guardedBy(access, document, operationName).flatMap(({ coordinate, node }) => {
    const rule = access.rules.get(coordinate);
    if (!rule)
      return [refusal('FORBIDDEN', `${coordinate} declares no access, so it is closed to everybody.`, node)];
    if (mayAccess(rule, identity)) return [];
    const code = isAnonymous(identity) ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    return [refusal(code, `${coordinate} is open to ${describeAccess(rule)} only.`, node)];
  });
}
