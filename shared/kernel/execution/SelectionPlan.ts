import { TypeNameMetaFieldDef, type FieldNode, type GraphQLObjectType } from 'graphql';
import { getFieldDef } from 'graphql/execution/execute';
import type { Execution } from './Execution';
import { FieldPlan } from './FieldPlan';
import type { Container, Key, Place } from './Place';
import type { PlanScope, Selection } from './PlanScope';

/** Fields to select, by response name. */
export type Fields = ReadonlyMap<string, readonly FieldNode[]>;

/** The fields selected of one object type, planned. */
export class SelectionPlan implements Selection {
  private readonly fields: readonly FieldPlan[];
  /** All response names in their order; objects copied from it and then filled in are of one layout. */
  private readonly empty: Readonly<Record<string, unknown>>;

  constructor(scope: PlanScope, type: GraphQLObjectType, selected: Fields) {
    const fields: FieldPlan[] = [];
    const empty: Record<string, unknown> = {};
    for (const [responseName, [node, ...others]] of selected) {
      const definition = node && getFieldDef(scope.schema, type, node);
      if (!definition) continue;
      const isTypeName = definition === TypeNameMetaFieldDef;
      empty[responseName] = isTypeName ? type.name : null;
      if (isTypeName) continue;
      fields.push(
        new FieldPlan(scope, { parentType: type, responseName, definition, nodes: [node, ...others] }),
      );
    }
    this.fields = fields;
    this.empty = empty;
  }

  execute(execution: Execution, source: unknown, container: Container, key: Key, place: Place): boolean {
    const object: Container = { ...this.empty };
    container[key] = object;
    for (const field of this.fields) {
      if (!field.execute(execution, source, object, place)) return false;
    }
    return true;
  }
}
