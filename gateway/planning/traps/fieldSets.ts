import { NamedSchemaElement, type Subgraph } from '@apollo/federation-internals';
import { parse, Kind, type SelectionSetNode } from 'graphql';

/** Fields by which a subgraph can be told which entity is meant. */
export interface EntityKey {
  readonly type: string;
  /** Says whether the subgraph finds the entity by it. */
  readonly isResolvable: boolean;
  readonly fields: SelectionSetNode;
}

/** Fields of other subgraphs from which a subgraph computes one of its own. */
export interface Requirement {
  readonly subgraph: string;
  /** E.g. `Product.shippingEstimate`. */
  readonly coordinate: string;
  /** Name of the field that is computed. */
  readonly name: string;
  readonly fields: SelectionSetNode;
}

function readFieldSet(text: unknown): SelectionSetNode {
  const [definition] = parse(`{ ${String(text)} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`no set of fields: ${String(text)}`);
  return definition.selectionSet;
}

/** The keys of all entities of a subgraph. */
export function entityKeys(subgraph: Subgraph): readonly EntityKey[] {
  return [...subgraph.metadata().keyDirective().applications()].flatMap((application) => {
    const { fields, resolvable } = application.arguments();
    const { parent } = application;
    if (!(parent instanceof NamedSchemaElement)) return [];
    return [{ type: parent.name, isResolvable: resolvable !== false, fields: readFieldSet(fields) }];
  });
}

/** What the fields of a subgraph require. */
export function requirements(subgraph: Subgraph): readonly Requirement[] {
  return [...subgraph.metadata().requiresDirective().applications()].flatMap((application) => {
    const { parent } = application;
    if (!(parent instanceof NamedSchemaElement)) return [];
    const { name, coordinate } = parent;
    return [
      { subgraph: subgraph.name, coordinate, name, fields: readFieldSet(application.arguments().fields) },
    ];
  });
}
