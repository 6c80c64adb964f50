import { readFileSync } from 'node:fs';
import { operationPlanner } from '../../../../gateway/planning/operationPlanner';
import { median } from '../../quantile';

/** Milliseconds that planning an operation takes with a planner that has planned nothing yet. */
export interface ColdPlan {
  /** As the first of a process. */
  readonly first: number;
  /** Once the planner's code is compiled. */
  readonly later: number;
}

const LATER_PLANS = 5;

const [supergraph = '', operation = ''] = process.argv.slice(2);
const sdl = readFileSync(supergraph, 'utf8');
const query = readFileSync(operation, 'utf8');
const planAnew = () => operationPlanner(sdl)(query).planningMs;
const first = planAnew();
const later = median(Array.from({ length: LATER_PLANS }, planAnew));
const plan: ColdPlan = { first, later };
console.log(`ready ${JSON.stringify(plan)}`);
