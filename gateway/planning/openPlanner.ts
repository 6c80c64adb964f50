import { Planner, type PlannerLimits } from './Planner';
import { PlannerThread } from './PlannerThread';

/** How a planner is to work; what is left out is as in `DEFAULTS`. */
export interface PlannerOptions extends Partial<PlannerLimits> {
  /** Memory of a planner thread's long-lived objects; MiB. */
  readonly memoryMb?: number;
}

const DEFAULTS = {
  deadlineMs: 5_000,
  slowMs: 100,
  spareMs: 30_000,
  lostMs: 30_000,
  mostWaiting: 256,
  memoryMb: 256,
} as const satisfies Required<PlannerOptions>;

/**
 * Starts to plan for a supergraph, in another thread. The thread that calls this loads no planner and is never busy
 * with planning.
 * @throws Error saying what is wrong with the supergraph
 */
export async function openPlanner(supergraphSdl: string, options: PlannerOptions = {}): Promise<Planner> {
  const { memoryMb, ...limits } = { ...DEFAULTS, ...options };
  const startThread = (): PlannerThread => new PlannerThread(supergraphSdl, memoryMb);
  const first = startThread();
  const summary = await first.ready;
  return new Planner(summary, first, startThread, limits);
}
