import { isRecord } from '../../service/isRecord';
import { readList } from './readList';
import type { Refusals } from './Refusals';

/** An object of a list, and the path of the field it stands in. */
export interface ListedObject {
  readonly at: string;
  readonly item: Readonly<Record<string, unknown>>;
}

/** The objects of a list; what is no object is refused. `keys` says which are meant, e.g. `by, text and on`. */
export function readObjects(
  field: string,
  value: unknown,
  keys: string,
  refusals: Refusals,
): readonly ListedObject[] {
  return readList(value).flatMap((item, index) => {
    const at = `${field}[${String(index)}]`;
    if (isRecord(item)) return [{ at, item }];
    refusals.refuse(at, item, `must be an object with ${keys}`);
    return [];
  });
}
