import type { Identity } from '../../../shared/identity';
import type { SectorDefinition } from '../../../shared/kernel';
import type { SectorNames } from '../../../shared/kernel/sectorKeys';
import type { SubgraphAnswer } from '../../../shared/kernel/serving/executeSubgraph';
import type { DatabaseKind } from '../../support/databaseKinds';
import { coordinator } from '../../support/identities';
import { pilotOf, PilotWriter, type WrittenPilot } from '../../support/pilotWriter';
import { expectRefusedWrite, rowsAndLogOf } from './expectRefusedWrite';
import { openTestSector, type TestSector } from './openTestSector';

type Input = Readonly<Record<string, unknown>>;

/** The steps from an application to where the coordinator accepts. */
export const TO_ACCEPTANCE = [
  'APPROVE',
  'START_BUILDING',
  'RECORD_MID_TERM',
  'SUBMIT_FOR_ACCEPTANCE',
] as const;

const OF_THE_AGENCY = ['START_BUILDING', 'RECORD_MID_TERM', 'SUBMIT_FOR_ACCEPTANCE'];

/** One sector's pilots and what its agency and the coordinator ask of them. */
export class TestPilots {
  readonly writer: PilotWriter<SubgraphAnswer>;
  private applied = 0;

  private constructor(readonly sector: TestSector) {
    this.writer = new PilotWriter(
      (query, variables, identity) => sector.ask(query, variables, identity ?? undefined),
      sector.subgraph.names.typePrefix,
    );
  }

  static async open(kind: DatabaseKind, definition: SectorDefinition): Promise<TestPilots> {
    return new TestPilots(await openTestSector(kind, definition));
  }

  get names(): SectorNames {
    return this.sector.subgraph.names;
  }

  /** A key that no pilot has yet. */
  nextKey(): string {
    this.applied += 1;
    return `test-${String(this.applied)}`;
  }

  /** Applies for a pilot under a key of its own. */
  async apply(input: Input = {}): Promise<WrittenPilot> {
    return pilotOf(await this.writer.apply({ key: this.nextKey(), ...input }));
  }

  /** Takes a pilot a step on, as whoever may. */
  async step(
    pilot: Pick<WrittenPilot, 'id' | 'version'>,
    action: string,
    input: Input = {},
  ): Promise<WrittenPilot> {
    const who = OF_THE_AGENCY.includes(action) ? this.sector.agency : coordinator;
    return pilotOf(await this.writer.advance(pilot, action, who, input));
  }

  /** Applies for a pilot in a year of its own, so that no other is counted with it, and takes it to acceptance. */
  async handedIn(year: number, input: Input = {}): Promise<WrittenPilot> {
    const day = { on: `${String(year)}-03-01` };
    const due = `${String(year + 2)}-12-31`;
    let pilot = await this.apply({ ...day, startsOn: day.on, due, ...input });
    for (const action of TO_ACCEPTANCE) pilot = await this.step(pilot, action, day);
    return pilot;
  }

  /** All that the sector holds of pilots, and where its log ends. */
  everything(): Promise<string> {
    return rowsAndLogOf(this.sector, [
      'pilot',
      'pilot_standard',
      'pilot_planned_standard',
      'pilot_history',
      'pilot_evidence',
      'idempotency',
    ]);
  }

  /** Expects a write to be refused with a code, naming the fields, and nothing to have changed. */
  expectRefused(
    write: () => Promise<SubgraphAnswer>,
    code: string,
    fields?: readonly string[],
  ): Promise<SubgraphAnswer> {
    return expectRefusedWrite(write, { code, fields }, () => this.everything());
  }

  /** Asks as somebody, the agency unless told otherwise. */
  ask(query: string, variables: Record<string, unknown> = {}, identity?: Identity): Promise<SubgraphAnswer> {
    return this.sector.ask(query, variables, identity);
  }
}
