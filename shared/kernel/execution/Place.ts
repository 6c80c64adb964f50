import type { FieldNode } from 'graphql';

/** What holds the values of an answer: an object by response names, or a list by indices. */
export type Container = Record<string | number, unknown>;

/** A step of the way from the root of an answer to one of its values. */
export type Key = string | number;

/** What an operation asks for at a place: at each of the rows of a list, the same. */
export interface Position {
  readonly nodes: readonly FieldNode[];
  /** The type whose field it is; none for an item of a list. */
  readonly typeName: string | undefined;
  /** Whether null may stand there; if not, it spreads to the place around. */
  readonly isNullable: boolean;
}

/** A place of an answer that holds an object or a list. */
export class Place {
  /** Set when null has taken the place. */
  isVoid = false;

  constructor(
    /** The place around it; null for the root. */
    readonly parent: Place | null,
    readonly container: Container,
    readonly key: Key,
    readonly position: Position,
  ) {}
}

/** The way to something within a place, as errors tell it. */
export function pathTo(key: Key, within: Place): Key[] {
  const path = [key];
  for (let place = within; place.parent; place = place.parent) path.push(place.key);
  return path.reverse();
}

/** Whether an answer no longer has a place, because null has taken it or one around it. */
export function isLost(within: Place): boolean {
  for (let place: Place | null = within; place; place = place.parent) if (place.isVoid) return true;
  return false;
}

/** Puts null in a place or, where that may not be null, in the nearest around it that may. */
export function lose(within: Place): void {
  let place = within;
  place.isVoid = true;
  while (!place.position.isNullable && place.parent) {
    place = place.parent;
    place.isVoid = true;
  }
  place.container[place.key] = null;
}
