import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { entityGatherer, type EntityPlace } from '../../../gateway/execution/plan/gatherEntities';
import { PlanRun } from '../../../gateway/execution/plan/PlanRun';
import { subgraphCall } from '../transport/support/subgraphCall';

const requires: QueryPlanSelectionNode[] = [
  {
    kind: 'InlineFragment',
    typeCondition: 'Body',
    selections: [
      { kind: 'Field', name: '__typename' },
      { kind: 'Field', name: 'code' },
    ],
  },
];
const place: EntityPlace = { path: ['page', '@', 'by'], requires, inputRewrites: undefined };
const body = (code: string) => ({ __typename: 'Body', code });

function runOn(bodies: readonly object[]): PlanRun {
  const run = new PlanRun({}, {}, subgraphCall());
  run.add(run.data, { page: bodies.map((by) => ({ by })) });
  return run;
}

describe('the entities of a fetch', () => {
  const gathererOf = entityGatherer((type, actual) => type === actual);

  it('are told of once each, those of other types not at all', () => {
    const bodies = [body('a'), { __typename: 'Person', code: 'a' }, body('b'), body('a')];
    const { entities, indices, asked, text } = gathererOf(place)(runOn(bodies));
    expect(entities).toEqual(bodies);
    expect(indices).toEqual([0, -1, 1, 0]);
    expect(asked).toBe(2);
    expect(JSON.parse(`[${text}]`)).toEqual([body('a'), body('b')]);
  });

  it('are gathered once for fetches that begin together', () => {
    const run = runOn([body('a')]);
    const first = gathererOf(place)(run);
    expect(gathererOf({ ...place, requires: structuredClone(requires) })(run)).toBe(first);
    expect(gathererOf(place)(runOn([body('a')]))).not.toBe(first);
  });

  it('are gathered anew when something has been added', () => {
    const run = runOn([body('a')]);
    gathererOf(place)(run);
    run.add(run.data, { page: [{ by: { code: 'b' } }] });
    expect(gathererOf(place)(run).text).toBe('{"__typename":"Body","code":"b"}');
  });

  it('differ by path and by what is needed of them', () => {
    const run = runOn([body('a')]);
    const elsewhere = gathererOf({ ...place, path: ['page', '@'] });
    expect(elsewhere(run).asked).toBe(0);
    const [fragment] = requires;
    const more = { ...fragment, selections: [{ kind: 'Field', name: 'name' }] } as QueryPlanSelectionNode;
    expect(gathererOf({ ...place, requires: [more] })(run).asked).toBe(0);
    expect(gathererOf(place)(run).asked).toBe(1);
  });
});
