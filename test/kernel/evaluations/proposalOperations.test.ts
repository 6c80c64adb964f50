import { roles, type Identity, type Role } from '../../../shared/identity';
import type { SubgraphAnswer } from '../../../shared/kernel/serving/executeSubgraph';
import ecology from '../../../subgraphs/ecology/sector';
import { codeOf } from '../../contract/support/openTestSector';
import { TestEvaluations } from '../../contract/support/TestEvaluations';
import { databaseKinds } from '../../support/databaseKinds';

/** The life of a proposal, drawn: the state it is in, what is done with the standard, and the state that leads to. */
const drawn = `
  NONE     EVALUATE_LOW   OPEN
  NONE     EVALUATE_WELL  NONE
  NONE     REVIEW         NONE
  NONE     WITHDRAW       NONE
  OPEN     EVALUATE_LOW   OPEN
  OPEN     EVALUATE_WELL  OPEN
  OPEN     REVIEW         SETTLED
  OPEN     WITHDRAW       SETTLED
  SETTLED  EVALUATE_LOW   SETTLED,OPEN
  SETTLED  EVALUATE_WELL  SETTLED
  SETTLED  REVIEW         SETTLED
  SETTLED  WITHDRAW       SETTLED
`;
const mayWrite: readonly Role[] = ['AGENCY', 'ADMIN'];

const rows = drawn
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/) as [string, string, string]);
const cells = rows.flatMap(([state, deed, to]) => roles.map((role) => ({ state, deed, role, to })));

type Cell = (typeof cells)[number];

const told = ({ state, deed, role }: Cell, outcome: string) => `${state} ${deed} ${role}: ${outcome}`;

describe.each(databaseKinds())('what is done with a standard on $name', (kind) => {
  let evaluations: TestEvaluations;
  beforeAll(async () => {
    evaluations = await TestEvaluations.open(kind, ecology);
  });
  afterAll(() => evaluations.sector.drop());

  /** A standard of which a proposal is in a state. @returns its number and version */
  async function standing(state: string): Promise<[string, number]> {
    const code = await evaluations.standard();
    if (state !== 'NONE') await evaluations.told(code, 30, { on: '2026-03-01' });
    if (state !== 'SETTLED') return [code, 1];
    const id = evaluations.catalogue.idOf(code);
    const review = { id, expectedVersion: 1, on: '2026-04-01', conclusion: 'CONTINUE' };
    expect(codeOf(await evaluations.catalogue.review(review))).toBeNull();
    return [code, 2];
  }

  function write(
    deed: string,
    code: string,
    expectedVersion: number,
    who: Identity,
  ): Promise<SubgraphAnswer> {
    const { catalogue } = evaluations;
    const expected = { id: catalogue.idOf(code), expectedVersion };
    if (deed === 'REVIEW')
      return catalogue.review({ ...expected, on: '2026-05-01', conclusion: 'CONTINUE' }, who);
    if (deed === 'WITHDRAW') return catalogue.withdraw({ ...expected, withdrawnOn: '2026-05-01' }, who);
    const score = deed === 'EVALUATE_LOW' ? 30 : 90;
    return evaluations.record(code, score, { expectedVersion, on: '2026-05-01' }, who);
  }

  async function outcomeOf({ state, deed, role }: Cell): Promise<string> {
    const [code, version] = await standing(state);
    const sectors = role === 'AGENCY' ? ['ECOLOGY'] : [];
    const refusal = codeOf(await write(deed, code, version, { subject: 'somebody', roles: [role], sectors }));
    if (refusal !== null) return String(refusal);
    const states = (await evaluations.proposalsOf(code)).map(({ open }) => (open ? 'OPEN' : 'SETTLED'));
    return states.join() || 'NONE';
  }

  it('opens and settles its review proposal as drawn, in every state, for every deed and role', async () => {
    const outcomes: string[] = [];
    for (const cell of cells) outcomes.push(told(cell, await outcomeOf(cell)));
    const expected = cells.map((cell) => told(cell, mayWrite.includes(cell.role) ? cell.to : 'FORBIDDEN'));
    expect(outcomes).toEqual(expected);
  });
});
