import type { Identity } from '../../identity';
import { sectorsSeenInside } from '../graph/access';
import { isOneOf, type Condition } from '../listing/Condition';

/**
 * The projects that a caller may see, as a condition on the table `s`: every read of projects has it, in a sector as in
 * the province, so that a draft is no further seen than its sector and those who watch over all.
 */
export function visibleProjects(identity: Identity): Condition {
  return isOneOf('s.sector', sectorsSeenInside(identity));
}
