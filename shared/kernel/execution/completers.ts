import {
  GraphQLError,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect';
import { isIterableObject } from 'graphql/jsutils/isIterableObject';
import { isPromise } from 'graphql/jsutils/isPromise';
import { abstractCompleter } from './abstractCompleter';
import type { Complete } from './Execution';
import type { FieldPlan } from './FieldPlan';
import { Place, type Container, type Position } from './Place';
import { plainScalars } from './plainScalars';
import type { Selection } from './PlanScope';

/** How values of a type are completed where a field leads to them. Source: GraphQL specification, "Value Completion". */
export function completerOf(type: GraphQLOutputType, field: FieldPlan, position: Position): Complete {
  const { isNullable } = position;
  const complete = valueCompleter(isNonNullType(type) ? type.ofType : type, field, position);
  return (execution, value, container, key, parent) => {
    if (value == null) {
      if (isNullable) {
        container[key] = null;
        return true;
      }
      const missing = `Cannot return null for non-nullable field ${field.parentType.name}.${field.name}.`;
      return execution.fail(new Error(missing), position, container, key, parent);
    }
    if (value instanceof Error) return execution.fail(value, position, container, key, parent);
    return complete(execution, value, container, key, parent);
  };
}

/** How values are completed that are neither absent nor errors. */
function valueCompleter(type: GraphQLOutputType, field: FieldPlan, position: Position): Complete {
  if (isListType(type)) return listCompleter(type.ofType, field, position);
  if (isObjectType(type)) return objectCompleter(type, field, position);
  if (!isAbstractType(type)) return leafCompleter(type as GraphQLLeafType, position);
  return abstractCompleter(type, field, position, (each) => objectCompleter(each, field, position));
}

function leafCompleter(type: GraphQLLeafType, position: Position): Complete {
  const isPlain = plainScalars.get(type);
  return (execution, value, container, key, parent) => {
    if (isPlain?.(value)) {
      container[key] = value;
      return true;
    }
    try {
      const serialized = type.serialize(value);
      if (serialized == null) {
        const call = `\`${inspect(type)}.serialize(${inspect(value)})\``;
        throw new Error(`Expected ${call} to return non-nullable value, returned: ${inspect(serialized)}`);
      }
      container[key] = serialized;
      return true;
    } catch (error) {
      return execution.fail(error, position, container, key, parent);
    }
  };
}

function listCompleter(itemType: GraphQLOutputType, field: FieldPlan, position: Position): Complete {
  const itemPosition: Position = {
    nodes: field.nodes,
    typeName: undefined,
    isNullable: !isNonNullType(itemType),
  };
  const completeItem = completerOf(itemType, field, itemPosition);
  return (execution, value, container, key, parent) => {
    if (!isIterableObject(value)) {
      const wrong = `Expected Iterable, but did not find one for field "${field.parentType.name}.${field.name}".`;
      return execution.fail(new GraphQLError(wrong), position, container, key, parent);
    }
    const place = new Place(parent, container, key, position);
    const items: unknown[] = [];
    container[key] = items;
    const list = items as unknown as Container;
    try {
      for (const item of value) {
        const index = items.push(null) - 1;
        if (isPromise(item)) execution.wait(item, completeItem, itemPosition, list, index, place);
        else if (!completeItem(execution, item, list, index, place)) return position.isNullable;
      }
    } catch (error) {
      return execution.fail(error, position, container, key, parent);
    }
    return true;
  };
}

/** Plans what is selected of the type when its first object comes: of most types behind an interface, none ever does. */
function objectCompleter(type: GraphQLObjectType, field: FieldPlan, position: Position): Complete {
  let selection: Selection | undefined;
  return (execution, value, container, key, parent) => {
    selection ??= field.scope.selectionOf(type, field.nodes);
    const place = new Place(parent, container, key, position);
    return selection.execute(execution, value, container, key, place) || position.isNullable;
  };
}
