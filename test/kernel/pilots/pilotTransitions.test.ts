import { roles, type Identity, type Role } from '../../../shared/identity';
import { stepOf } from '../../../shared/kernel/lifecycle/transitionRules';
import { PilotActionEnum, PilotStageEnum } from '../../../shared/kernel/pilots/pilotEnums';
import type { PilotStage } from '../../../shared/kernel/pilots';
import { pilotTransitions, type PilotDeed } from '../../../shared/kernel/pilots/pilotTransitionRules';
import ecology from '../../../subgraphs/ecology/sector';
import { TestPilots } from '../../contract/support/TestPilots';
import { codeOf } from '../../contract/support/openTestSector';
import { databaseKinds } from '../../support/databaseKinds';
import { evidence, pilotOf } from '../../support/pilotWriter';
import { pilotFacts } from './support/pilotFacts';

/** The life of a pilot drawn a second time, independently of the table: stage, action, who may, and where it leads. */
const drawn = `
  APPLIED     APPROVE                coordinator  APPROVED
  APPLIED     REJECT                 coordinator  REJECTED
  APPLIED     RECORD_EVIDENCE        agency       APPLIED
  APPROVED    START_BUILDING         agency       BUILDING
  APPROVED    TERMINATE              coordinator  TERMINATED
  APPROVED    RECORD_EVIDENCE        agency       APPROVED
  BUILDING    RECORD_MID_TERM        agency       MID_TERM
  BUILDING    TERMINATE              coordinator  TERMINATED
  BUILDING    RECORD_EVIDENCE        agency       BUILDING
  MID_TERM    SUBMIT_FOR_ACCEPTANCE  agency       ACCEPTANCE
  MID_TERM    RETURN                 coordinator  BUILDING
  MID_TERM    TERMINATE              coordinator  TERMINATED
  MID_TERM    RECORD_EVIDENCE        agency       MID_TERM
  ACCEPTANCE  ACCEPT                 coordinator  ACCEPTED
  ACCEPTANCE  RETURN                 coordinator  MID_TERM
  ACCEPTANCE  TERMINATE              coordinator  TERMINATED
  ACCEPTANCE  RECORD_EVIDENCE        either       ACCEPTANCE
  ACCEPTED    PROMOTE                coordinator  PROMOTED
  ACCEPTED    TERMINATE              coordinator  TERMINATED
  ACCEPTED    RECORD_EVIDENCE        either       ACCEPTED
`;
const meant: Record<string, readonly Role[]> = {
  agency: ['AGENCY', 'ADMIN'],
  coordinator: ['COORDINATOR', 'ADMIN'],
  either: ['AGENCY', 'COORDINATOR', 'ADMIN'],
};

const stages = Object.keys(PilotStageEnum) as PilotStage[];
const deeds: readonly PilotDeed[] = [
  ...(Object.keys(PilotActionEnum) as (keyof typeof PilotActionEnum)[]),
  'RECORD_EVIDENCE',
];
const cells = stages.flatMap((stage) =>
  deeds.flatMap((deed) => roles.map((role) => ({ stage, deed, role }))),
);

type Cell = (typeof cells)[number];

/** What the drawing says of one cell. */
function expectedOf({ stage, deed, role }: Cell): string {
  const lines = drawn.split('\n').map((line) => line.trim().split(/\s+/));
  const line = lines.find(([from, action]) => from === stage && action === deed);
  if (!line) return 'ILLEGAL_TRANSITION';
  const [, , who = '', to = ''] = line;
  return meant[who]?.includes(role) ? to : 'FORBIDDEN';
}

const told = ({ stage, deed, role }: Cell, outcome: string) => `${stage} ${deed} ${role}: ${outcome}`;

describe('the table of transitions of a pilot', () => {
  it('has a cell for every stage, action and role', () => expect(cells).toHaveLength(9 * 10 * 5));

  it('says in every cell what the drawing says', () => {
    const outcomes = cells.map((cell) => {
      const step = stepOf(pilotTransitions, cell.stage, cell.deed, [cell.role]);
      return told(cell, 'to' in step ? step.to : step.refusal);
    });
    expect(outcomes).toEqual(cells.map((cell) => told(cell, expectedOf(cell))));
  });

  it('has one row for a stage and an action', () => {
    const rows = pilotTransitions.map(({ from, action }) => `${from} ${action}`);
    expect(new Set(rows).size).toBe(rows.length);
  });

  it('leads from the application to every other stage, and to acceptance once', () => {
    const reachedFrom = (start: PilotStage) => {
      const reached = new Set<PilotStage>([start]);
      for (const stage of reached)
        for (const { from, to } of pilotTransitions) if (from === stage) reached.add(to);
      return reached;
    };
    expect([...reachedFrom('APPLIED')].sort()).toEqual([...stages].sort());
    expect([...reachedFrom('ACCEPTED')].sort()).toEqual(['ACCEPTED', 'PROMOTED', 'TERMINATED']);
    for (const last of ['PROMOTED', 'REJECTED', 'TERMINATED'] as const)
      expect([...reachedFrom(last)]).toEqual([last]);
  });
});

describe.each(databaseKinds())('the operations of pilots on $name', (kind) => {
  let pilots: TestPilots;
  beforeAll(async () => {
    pilots = await TestPilots.open(kind, ecology);
  });
  afterAll(() => pilots.sector.drop());

  /** What the operation itself says of one cell, of a pilot that stands at its stage. */
  async function outcomeOf({ stage, deed, role }: Cell, key: string): Promise<string> {
    const sectors = role === 'AGENCY' ? ['ECOLOGY'] : [];
    const identity: Identity = { subject: role.toLowerCase(), roles: [role], sectors };
    const pilot = { id: `pilot:ecology:${key}`, version: 1 };
    const { writer } = pilots;
    const documents = [evidence('OTHER', `${stage} ${deed} ${role}`)];
    const added = { id: pilot.id, expectedVersion: 1, evidence: documents };
    const answer =
      deed === 'RECORD_EVIDENCE'
        ? await writer.write('recordEvidence', added, identity)
        : await writer.advance(pilot, deed, identity);
    return String(codeOf(answer) ?? pilotOf(answer).stage);
  }

  it.each(stages)('say at stage %s, to every role and action, what the drawing says', async (stage) => {
    const here = cells.filter((cell) => cell.stage === stage);
    const keyOf = ({ deed, role }: Cell) => `${stage}-${deed}-${role}`.toLowerCase().replaceAll('_', '-');
    const standing = here.map((cell) => pilotFacts({ key: keyOf(cell), stage, due: null }));
    await pilots.sector.pilotRegister.register(standing, 'test');
    const outcomes: string[] = [];
    for (const cell of here) outcomes.push(told(cell, await outcomeOf(cell, keyOf(cell))));
    // Who may read only is turned away before the table is asked.
    const mayReadOnly: readonly Role[] = ['PUBLIC', 'AUDITOR'];
    const expected = here.map((cell) =>
      told(cell, mayReadOnly.includes(cell.role) ? 'FORBIDDEN' : expectedOf(cell)),
    );
    expect(outcomes).toEqual(expected);
  });
});
