import {
  getOperationAST,
  isObjectType,
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLSchema,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import { Execution } from './Execution';
import type { PlanScope, Selection } from './PlanScope';
import { SelectionPlan } from './SelectionPlan';
import { Variables } from './Variables';

/** Each variable of `@skip` and `@include` doubles the plans there may be. */
const MOST_CONDITIONS = 4;

/** The variables that decide what is selected; null when the document selects what the plans cannot hold. */
function conditionsOf(document: DocumentNode): readonly string[] | null {
  const names = new Set<string>();
  let canBePlanned = true;
  visit(document, {
    Directive: ({ arguments: given }) => {
      for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
    Field: ({ alias, name }) => {
      if ((alias ?? name).value === '__proto__') canBePlanned = false;
    },
  });
  return canBePlanned && names.size <= MOST_CONDITIONS ? [...names] : null;
}

/** Whether types ask each object if it is of theirs, which plans do not. */
function asksObjects(schema: GraphQLSchema): boolean {
  return Object.values(schema.getTypeMap()).some((type) => isObjectType(type) && type.isTypeOf != null);
}

/**
 * A query made ready to be executed many times: what depends only on the operation (which fields are selected of which
 * type, how they are completed, the arguments without variables) is found once. Answers are those of graphql-js.
 */
export class CompiledQuery {
  private readonly plans = new Map<string, Selection>();
  private readonly variables: Variables;

  private constructor(
    private readonly parts: Omit<PlanScope, 'selectionOf'>,
    private readonly conditions: readonly string[],
  ) {
    this.variables = new Variables(parts.schema, parts.operation.variableDefinitions ?? []);
  }

  /** Compiles an operation of a valid document; null when it is none to be compiled: that is left to graphql-js. */
  static of(schema: GraphQLSchema, document: DocumentNode, operationName?: string): CompiledQuery | null {
    const operation = getOperationAST(document, operationName);
    const conditions = conditionsOf(document);
    if (operation?.operation !== OperationTypeNode.QUERY || !conditions || asksObjects(schema)) return null;
    const fragments = Object.create(null) as Record<string, FragmentDefinitionNode>;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
    }
    return new CompiledQuery({ schema, fragments, operation }, conditions);
  }

  /** Executes it; `context` is what resolvers are given. */
  execute(
    inputs: Readonly<Record<string, unknown>>,
    context: unknown,
  ): ExecutionResult | Promise<ExecutionResult> {
    const values = this.variables.coerce(inputs);
    if ('errors' in values) return values;
    const plan = this.planFor(values.coerced);
    return new Execution(values.coerced, context).run((execution, container, key, place) =>
      plan.execute(execution, undefined, container, key, place),
    );
  }

  private planFor(variables: Readonly<Record<string, unknown>>): Selection {
    const which = this.conditions.map((name) => variables[name]).join();
    const known = this.plans.get(which);
    if (known) return known;
    const made = this.makePlan(Object.fromEntries(this.conditions.map((name) => [name, variables[name]])));
    this.plans.set(which, made);
    return made;
  }

  private makePlan(conditions: Readonly<Record<string, unknown>>): Selection {
    const { schema, fragments, operation } = this.parts;
    const type = schema.getQueryType();
    if (!type) throw new Error('the schema has no queries');
    const scope: PlanScope = {
      ...this.parts,
      selectionOf: (of, nodes) =>
        new SelectionPlan(scope, of, collectSubfields(schema, fragments, conditions, of, nodes)),
    };
    return new SelectionPlan(
      scope,
      type,
      collectFields(schema, fragments, conditions, type, operation.selectionSet),
    );
  }
}
