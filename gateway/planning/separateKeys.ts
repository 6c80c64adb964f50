import { Kind, visit, type DocumentNode, type FieldNode } from 'graphql';
import type { OwnFields } from './ownFields';

/** Begins the keys of answers that had to make room; a field whose own name begins like this makes room as well. */
const MARK = '_as_';

/** The key that a field has in the answer, e.g. `title` of `title: name`. */
function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

/** Finds the fields whose key in the answer may come to hold something that the planner selects for itself. */
function collisionFinder({ names, withArguments }: OwnFields): (field: FieldNode) => boolean {
  const own = new Set(names);
  const varied = new Set(withArguments);
  return (field) => {
    const key = keyOf(field);
    if (!own.has(key)) return false;
    return field.name.value !== key || (field.arguments?.length ?? 0) > 0 || varied.has(key);
  };
}

/** Goes through the fields that subgraphs answer: not those of introspection, which the gateway answers itself. */
function mapFields(document: DocumentNode, map: (field: FieldNode) => FieldNode): DocumentNode {
  return visit(document, {
    [Kind.FRAGMENT_DEFINITION]: ({ typeCondition }) =>
      typeCondition.name.value.startsWith('__') ? false : undefined,
    [Kind.FIELD]: (field) => {
      if (field.name.value.startsWith('__') && field.selectionSet) return false;
      const mapped = map(field);
      return mapped === field ? undefined : mapped;
    },
  });
}

/** The fields of a document that `separateKeys` would set apart, and has not. */
export function collidingFields(document: DocumentNode, own: OwnFields): readonly FieldNode[] {
  const collides = collisionFinder(own);
  const found: FieldNode[] = [];
  mapFields(document, (field) => {
    if (collides(field)) found.push(field);
    return field;
  });
  return found;
}

/**
 * Sets fields apart from those that the planner selects for itself. It adds keys and required fields under their own
 * names, and takes no notice of what the client has there: with `{ products { id: name stock } }` it asks for the stock
 * of the product whose id is its name. Such fields get another key here, from which `clientKey` gives back the client's.
 */
export function separateKeys(document: DocumentNode, own: OwnFields): DocumentNode {
  const collides = collisionFinder(own);
  return mapFields(document, (field) => {
    if (!collides(field) && !keyOf(field).startsWith(MARK)) return field;
    return { ...field, alias: { kind: Kind.NAME, value: MARK + keyOf(field) } };
  });
}

/** The key by which the client asked for a field, from its key in a document that `separateKeys` made. */
export function clientKey(key: string): string {
  return key.startsWith(MARK) ? key.slice(MARK.length) : key;
}
