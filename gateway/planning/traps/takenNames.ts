import { fetchNodes } from '../fetchNodes';
import type { OwnFields } from '../ownFields';
import { collidingFields } from '../separateKeys';
import type { PlanTrap } from './PlanTrap';

/** The variable of the planner's own by which it tells a subgraph which entities are meant. */
const REPRESENTATIONS = 'representations';

/** Names of the operation's that the planner uses for itself: fields that `separateKeys` has not set apart, and a variable. */
export function takenNames(own: OwnFields): PlanTrap {
  return ({ plan, document }) => {
    const entries = fetchNodes(plan).filter(({ requires }) => requires);
    if (entries.length === 0) return null;
    if (entries.some(({ variableUsages = [] }) => variableUsages.includes(REPRESENTATIONS))) {
      return `The variable $${REPRESENTATIONS} is one that the graph uses itself.`;
    }
    const [field] = collidingFields(document, own);
    return field ? `${(field.alias ?? field.name).value} is a name that the graph uses itself here.` : null;
  };
}
