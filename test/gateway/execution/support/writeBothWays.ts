import { completeData } from '../../../../gateway/execution/response/completeData';
import { compileWriter } from '../../../../gateway/execution/response/compileWriter';
import { NOT_PLAIN } from '../../../../gateway/execution/response/leafWriters';
import { schema, shapeOf } from './catalogueSchema';

/** What was fetched, or the variables of a request. */
export type Data = Record<string, unknown>;

/** Writes data both ways: quickly, where that is possible, and carefully. */
export function writeBothWays(query: string, data: Data, variables: Data = {}) {
  const { root, parts, selections } = shapeOf(query);
  const careful = completeData(root, parts, data, { schema, selections, variables, introspected: {} });
  let quick: string | null;
  try {
    quick = compileWriter(schema, selections, root, parts)(data, variables, {});
  } catch (error) {
    if (error !== NOT_PLAIN) throw error;
    quick = null;
  }
  return { quick, careful, problems: careful.contradictions.map(({ message }) => message) };
}
