import { openPlanner, type PlannerOptions } from '../../../gateway/planning/openPlanner';
import type { Planner } from '../../../gateway/planning/Planner';
import { waitFor } from '../../support/waitFor';
import { explosiveOperation, explosiveSupergraph } from './support/explosiveSupergraph';

const supergraph = explosiveSupergraph();
const ENDLESS = explosiveOperation(5);
const QUICK = '{ quick }';

describe('a planner under strain', () => {
  const opened: Planner[] = [];
  const open = async (options: PlannerOptions): Promise<Planner> => {
    const planner = await openPlanner(supergraph, options);
    opened.push(planner);
    return planner;
  };
  afterEach(() => Promise.all(opened.splice(0).map((planner) => planner.close())));

  it('gives up on an operation at the deadline, and plans those that waited', async () => {
    const planner = await open({ deadlineMs: 300, slowMs: 60_000 });
    const [endless, ...others] = await Promise.allSettled([
      planner.plan(ENDLESS),
      planner.plan(QUICK),
      planner.plan('{ things { id } }'),
    ]);
    expect(endless).toMatchObject({ status: 'rejected', reason: { code: 'PLANNING_TIMEOUT' } });
    expect(others.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(planner.threads).toBe(1);
  });

  it('refuses an operation, without trying it, that has just cost it a thread', async () => {
    const deadlineMs = 2_000;
    const planner = await open({ deadlineMs });
    await expect(planner.plan(ENDLESS)).rejects.toMatchObject({ code: 'PLANNING_TIMEOUT' });
    const again = performance.now();
    await expect(planner.plan(ENDLESS)).rejects.toMatchObject({ code: 'PLANNING_TIMEOUT' });
    expect(performance.now() - again).toBeLessThan(deadlineMs);
  });

  it('tries an operation again some time after it cost a thread', async () => {
    const planner = await open({ deadlineMs: 300, lostMs: 500 });
    await expect(planner.plan(ENDLESS)).rejects.toMatchObject({ code: 'PLANNING_TIMEOUT' });
    await waitFor('another try', async () => {
      const begun = performance.now();
      await expect(planner.plan(ENDLESS)).rejects.toMatchObject({ code: 'PLANNING_TIMEOUT' });
      return performance.now() - begun >= 300;
    });
  });

  it('outlives an operation that needs more memory than it may have', async () => {
    const planner = await open({ memoryMb: 48, deadlineMs: 25_000 });
    const [endless, quick] = await Promise.allSettled([planner.plan(ENDLESS), planner.plan(QUICK)]);
    expect(endless).toMatchObject({ reason: { message: expect.stringContaining('memory') } });
    expect(quick).toMatchObject({ status: 'fulfilled' });
  });

  it('rejects a supergraph that needs more memory than it may have', async () => {
    await expect(openPlanner(supergraph, { memoryMb: 8 })).rejects.toThrow(/memory/);
  });

  it('plans others in a second thread while one takes long, and lets it go when it is not needed', async () => {
    const planner = await open({ slowMs: 50, spareMs: 200, deadlineMs: 4_000 });
    let isUnderWay = true;
    const slow = expect(planner.plan(ENDLESS).finally(() => (isUnderWay = false))).rejects.toThrow();
    await planner.plan(QUICK);
    expect(isUnderWay).toBe(true);
    expect(planner.threads).toBe(2);
    await Promise.all([slow, planner.plan('{ things { id } }')]);
    await waitFor('the end of the second thread', () => planner.threads === 1);
    await expect(planner.plan('{ things { title } }')).resolves.toMatchObject({ candidates: 1 });
  });

  it('never has more than two threads', async () => {
    const planner = await open({ slowMs: 10, deadlineMs: 1_500 });
    const plans = [3, 4, 5, 6].map((levels) => planner.plan(explosiveOperation(levels)));
    let most = 0;
    const counting = setInterval(() => (most = Math.max(most, planner.threads)), 5);
    await Promise.allSettled(plans).finally(() => clearInterval(counting));
    expect(most).toBe(2);
  });

  it('leaves this thread free meanwhile', async () => {
    const planner = await open({ deadlineMs: 25_000 });
    const before = performance.eventLoopUtilization();
    const { planningMs } = await planner.plan(explosiveOperation(2));
    const { idle } = performance.eventLoopUtilization(before);
    expect(planningMs).toBeGreaterThan(50);
    expect(idle).toBeGreaterThan(planningMs / 2);
  });

  it('plans equal operations once', async () => {
    const planner = await open({});
    const plans = await Promise.all(Array.from({ length: 20 }, () => planner.plan(explosiveOperation(2))));
    expect(new Set(plans).size).toBe(1);
    expect(await planner.plan(explosiveOperation(2))).not.toBe(plans[0]);
  });

  it('tells apart operations of one text that differ in name', async () => {
    const planner = await open({});
    const both = 'query A { quick } query B { things { id } }';
    const plans = await Promise.all([planner.plan(both, 'A'), planner.plan(both, 'B')]);
    expect(plans.map(({ plan }) => JSON.stringify(plan).includes('quick'))).toEqual([true, false]);
  });

  it('refuses what it could only make wait too long', async () => {
    const planner = await open({ mostWaiting: 3 });
    const outcomes = await Promise.allSettled(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((alias) => planner.plan(`{ ${alias}: quick }`)),
    );
    const codes = outcomes.map((each) => (each.status === 'rejected' ? each.reason.code : 'planned'));
    expect(codes).toEqual([...Array(4).fill('planned'), 'OVERLOADED', 'OVERLOADED']);
  });
});
