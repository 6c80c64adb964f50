import type { GraphQLResolveInfo } from 'graphql';
import type { Execution } from './Execution';
import type { FieldPlan } from './FieldPlan';
import type { Place } from './Place';

type Path = GraphQLResolveInfo['path'];

function pathOf({ parent, key, position }: Place): Path | undefined {
  return parent ? { prev: pathOf(parent), key, typename: position.typeName } : undefined;
}

/** What a resolver is told of its field, put together only as far as it asks: to be read, not to be spread. */
export class FieldInfo implements GraphQLResolveInfo {
  readonly rootValue = undefined;

  constructor(
    private readonly field: FieldPlan,
    private readonly execution: Execution,
    private readonly place: Place,
  ) {}

  get fieldName() {
    return this.field.name;
  }

  get fieldNodes() {
    return this.field.nodes;
  }

  get returnType() {
    return this.field.type;
  }

  get parentType() {
    return this.field.parentType;
  }

  get path(): Path {
    const { responseName, parentType } = this.field;
    return { prev: pathOf(this.place), key: responseName, typename: parentType.name };
  }

  get schema() {
    return this.field.scope.schema;
  }

  get fragments() {
    return this.field.scope.fragments;
  }

  get operation() {
    return this.field.scope.operation;
  }

  get variableValues() {
    return this.execution.variables;
  }
}
