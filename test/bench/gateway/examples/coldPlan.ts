import { readFileSync } from 'node:fs';
import { planOperation } from '../../../../gateway/planning/planOperation';
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
const first = planOperation(sdl, query).planningMs;
const later = median(Array.from({ length: LATER_PLANS }, () => planOperation(sdl, query).planningMs));
const plan: ColdPlan = { first, later };
console.log(`ready ${JSON.stringify(plan)}`);
