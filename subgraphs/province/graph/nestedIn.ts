import { GatheredReads } from '../../../shared/kernel/listing/GatheredReads';
import type { ListContext } from '../../../shared/kernel/listing/ListContext';
import { readsOf } from '../../../shared/kernel/listing/Reads';
import { PlannedOnce } from '../../../shared/kernel/listing/PlannedOnce';
import type { ProvinceContext } from '../ProvinceContext';

const nested = new WeakMap<ProvinceContext, ListContext>();

/** What lists that are fields of other rows need of a request: one for all of them, so that they read together. */
export function nestedIn(context: ProvinceContext): ListContext {
  const known = nested.get(context);
  if (known) return known;
  const { database, search, today, isInterpreted, knownAt } = context;
  const made: ListContext = {
    database,
    today,
    isInterpreted,
    knownAt,
    search: new PlannedOnce(search),
    reads: new GatheredReads(readsOf(database)),
  };
  nested.set(context, made);
  return made;
}
