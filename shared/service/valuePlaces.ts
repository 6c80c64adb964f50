import { Kind, visit, type ASTNode, type ValueNode } from 'graphql';

/**
 * Where the values of an operation stand, as errors name them: by the argument, and the fields and places within it, e.g.
 * `input.drafting[0].name`.
 */
export function valuePlaces(document: ASTNode): ReadonlyMap<ValueNode, string> {
  const places = new Map<ValueNode, string>();
  const note = (value: ValueNode, place: string): void => {
    places.set(value, place);
    if (value.kind === Kind.OBJECT) {
      for (const field of value.fields) note(field.value, `${place}.${field.name.value}`);
    } else if (value.kind === Kind.LIST) {
      for (const [index, item] of value.values.entries()) note(item, `${place}[${String(index)}]`);
    }
  };
  visit(document, { Argument: ({ name, value }) => note(value, name.value) });
  return places;
}
