import {
  defaultFieldResolver,
  getArgumentValues,
  isNonNullType,
  Kind,
  visit,
  type FieldNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { isPromise } from 'graphql/jsutils/isPromise';
import { completerOf } from './completers';
import type { Complete, Execution } from './Execution';
import { FieldInfo } from './FieldInfo';
import type { Container, Place, Position } from './Place';
import type { PlanScope } from './PlanScope';

type Arguments = Record<string, unknown>;

/** A field as a selection names it. */
export interface SelectedField {
  readonly parentType: GraphQLObjectType;
  readonly responseName: string;
  readonly definition: GraphQLField<unknown, unknown>;
  /** All that select it under this name; their arguments are the same. */
  readonly nodes: readonly [FieldNode, ...FieldNode[]];
}

function namesVariables(node: FieldNode): boolean {
  let found = false;
  const visitor = { [Kind.VARIABLE]: () => void (found = true) };
  for (const argument of node.arguments ?? []) visit(argument, visitor);
  return found;
}

/** How one field of an object is resolved and completed. */
export class FieldPlan implements Position {
  readonly name: string;
  readonly type: GraphQLOutputType;
  readonly parentType: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
  readonly typeName: string;
  readonly isNullable: boolean;
  readonly responseName: string;
  private readonly definition: GraphQLField<unknown, unknown>;
  private readonly resolve: GraphQLFieldResolver<unknown, unknown, Arguments> | undefined;
  private readonly complete: Complete;
  /** Null where a variable has a part in them, or where they cannot be, which each answer is to tell. */
  private readonly fixedArguments: Arguments | null;

  constructor(
    readonly scope: PlanScope,
    { parentType, responseName, definition, nodes }: SelectedField,
  ) {
    this.name = definition.name;
    this.type = definition.type;
    this.parentType = parentType;
    this.nodes = nodes;
    this.typeName = parentType.name;
    this.isNullable = !isNonNullType(definition.type);
    this.responseName = responseName;
    this.definition = definition;
    this.resolve = definition.resolve;
    this.fixedArguments = this.tryFixedArguments(nodes[0]);
    this.complete = completerOf(definition.type, this, this);
  }

  /** Resolves the field of a source and puts it into the object; false when nothing is left of the object. */
  execute(execution: Execution, source: unknown, object: Container, place: Place): boolean {
    let value: unknown;
    try {
      value = this.valueOf(execution, source, place);
    } catch (error) {
      return execution.fail(error, this, object, this.responseName, place);
    }
    if (!isPromise(value)) return this.complete(execution, value, object, this.responseName, place);
    execution.wait(value, this.complete, this, object, this.responseName, place);
    return true;
  }

  private valueOf(execution: Execution, source: unknown, place: Place): unknown {
    let { resolve } = this;
    if (!resolve) {
      const value = (source as Record<string, unknown> | null | undefined)?.[this.name];
      if (typeof value !== 'function') return value;
      resolve = defaultFieldResolver;
    }
    const info = new FieldInfo(this, execution, place);
    return resolve(source, this.argumentsIn(execution), execution.context, info);
  }

  private argumentsIn(execution: Execution): Arguments {
    if (this.fixedArguments) return this.fixedArguments;
    const known = execution.argumentValues.get(this);
    if (known) return known;
    const values = getArgumentValues(this.definition, this.nodes[0] as FieldNode, execution.variables);
    execution.argumentValues.set(this, values);
    return values;
  }

  private tryFixedArguments(node: FieldNode): Arguments | null {
    if (namesVariables(node)) return null;
    try {
      return getArgumentValues(this.definition, node);
    } catch {
      return null;
    }
  }
}
