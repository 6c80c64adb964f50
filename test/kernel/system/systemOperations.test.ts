import { roles, type Role } from '../../../shared/identity';
import { systemId } from '../../../shared/kernel/ids';
import type { SubgraphAnswer } from '../../../shared/kernel/serving/executeSubgraph';
import ecology from '../../../subgraphs/ecology/sector';
import { codeOf, openTestSector, type TestSector } from '../../contract/support/openTestSector';
import { systemIn, SystemWriter } from '../../contract/support/SystemWriter';
import { databaseKinds } from '../../support/databaseKinds';

const states = ['NONE', 'DRAFT', 'PUBLISHED'] as const;
const deeds = ['draft', 'place', 'record', 'remove', 'publish'] as const;

type State = (typeof states)[number];

/** The life of a tree's last version, drawn: the state it is in, and what each deed leads to. */
const drawn: Readonly<Record<State, Readonly<Record<(typeof deeds)[number], string>>>> = {
  NONE: {
    draft: 'DRAFT',
    place: 'NOT_FOUND',
    record: 'NOT_FOUND',
    remove: 'NOT_FOUND',
    publish: 'NOT_FOUND',
  },
  DRAFT: {
    draft: 'ILLEGAL_TRANSITION',
    place: 'DRAFT',
    record: 'DRAFT',
    remove: 'DRAFT',
    publish: 'PUBLISHED',
  },
  PUBLISHED: {
    draft: 'DRAFT',
    place: 'ILLEGAL_TRANSITION',
    record: 'ILLEGAL_TRANSITION',
    remove: 'ILLEGAL_TRANSITION',
    publish: 'ILLEGAL_TRANSITION',
  },
};
const mayWrite: readonly Role[] = ['AGENCY', 'ADMIN'];

const cells = states.flatMap((state) =>
  deeds.flatMap((deed) => roles.map((role) => ({ state, deed, role }))),
);

type Cell = (typeof cells)[number];

const told = ({ state, deed, role }: Cell, outcome: string) => `${state} ${deed} ${role}: ${outcome}`;

/** The least that a deed says. */
const inputs = {
  draft: { title: '示例 体系' },
  place: { key: 'a', parent: 'system', title: '示例 甲' },
  record: { key: 'e', node: 'system', kind: 'PLANNED', title: '示例 拟编' },
  remove: { entry: 'first' },
  publish: {},
} as const;

describe.each(databaseKinds())('the operations of a standard-system tree on $name', (kind) => {
  let sector: TestSector;
  let writer: SystemWriter<SubgraphAnswer>;
  beforeAll(async () => {
    sector = await openTestSector(kind, ecology);
    writer = new SystemWriter(
      (query, variables, who) => sector.ask(query, variables, who ?? undefined),
      sector.subgraph.names.typePrefix,
    );
  });
  afterAll(() => sector.drop());

  /** Makes the first version the only one and brings it to a state. @returns it as it was written last */
  async function standing(state: State) {
    const tables = ['_move', '_entry', '_node', ''].map((part) => `standard_system${part}`);
    await sector.database.transaction(async (manager) => {
      for (const table of tables) await manager.query(`DELETE FROM ${table}`);
    });
    if (state === 'NONE') return { id: systemId(sector.subgraph.names, 1), version: 1 };
    const begun = systemIn(await writer.write('draft', null, inputs.draft));
    const entry = { ...inputs.record, key: 'first' };
    const draft = await writer.writeAll(begun, [['record', entry]]);
    return state === 'DRAFT' ? draft : writer.writeAll(draft, [['publish', {}]]);
  }

  async function outcomeOf({ state, deed, role }: Cell): Promise<string> {
    const on = await standing(state);
    const sectors = role === 'AGENCY' ? ['ECOLOGY'] : [];
    const who = { subject: role.toLowerCase(), roles: [role], sectors };
    const answer = await writer.write(deed, deed === 'draft' ? null : on, inputs[deed], who);
    return String(codeOf(answer) ?? systemIn(answer).state);
  }

  it.each(states)('say of the state %s, to every role and deed, what is drawn', async (state) => {
    const here = cells.filter((cell) => cell.state === state);
    const outcomes: string[] = [];
    for (const cell of here) outcomes.push(told(cell, await outcomeOf(cell)));
    const expected = here.map((cell) =>
      told(cell, mayWrite.includes(cell.role) ? drawn[state][cell.deed] : 'FORBIDDEN'),
    );
    expect(outcomes).toEqual(expected);
  });
});
