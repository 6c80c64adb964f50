import type { Identity } from '../../../shared/identity';
import type { SectorDefinition } from '../../../shared/kernel';
import type { SectorNames } from '../../../shared/kernel/sectorKeys';
import type { SubgraphAnswer } from '../../../shared/kernel/serving/executeSubgraph';
import type { DatabaseKind } from '../../support/databaseKinds';
import { coordinator } from '../../support/identities';
import { projectOf, ProjectWriter, type WrittenProject } from '../../support/projectWriter';
import { expectRefusedWrite, rowsAndLogOf } from './expectRefusedWrite';
import { openTestSector, type TestSector } from './openTestSector';

/** The steps from a proposal to approval, each by who may take it. */
const STEPS = ['ACCEPT', 'CIRCULATE', 'SUBMIT_FOR_REVIEW', 'SUBMIT_FOR_APPROVAL'] as const;

/** One sector's projects and what its agency and the coordinator ask of them. */
export class TestProjects {
  readonly writer: ProjectWriter<SubgraphAnswer>;
  private proposed = 0;

  private constructor(readonly sector: TestSector) {
    this.writer = new ProjectWriter(
      (query, variables, identity) => sector.ask(query, variables, identity ?? undefined),
      sector.subgraph.names.typePrefix,
    );
  }

  static async open(kind: DatabaseKind, definition: SectorDefinition): Promise<TestProjects> {
    return new TestProjects(await openTestSector(kind, definition));
  }

  get names(): SectorNames {
    return this.sector.subgraph.names;
  }

  /** Proposes a project under a number of its own. */
  async propose(input: Readonly<Record<string, unknown>> = {}): Promise<WrittenProject> {
    this.proposed += 1;
    return projectOf(await this.writer.propose({ planNumber: `TEST-${String(this.proposed)}`, ...input }));
  }

  /** Takes a project a step on, as whoever may. */
  async step(
    project: Pick<WrittenProject, 'id' | 'version'>,
    action: string,
    input: Readonly<Record<string, unknown>> = {},
  ): Promise<WrittenProject> {
    const who = action === 'ACCEPT' ? coordinator : this.sector.agency;
    return projectOf(await this.writer.advance(project, action, who, input));
  }

  /** Proposes a project and takes it to approval. */
  async approved(input: Readonly<Record<string, unknown>> = {}): Promise<WrittenProject> {
    let project = await this.propose(input);
    for (const action of STEPS) project = await this.step(project, action);
    return project;
  }

  /** All that the sector holds and that a project may change, and where its log ends. */
  everything(): Promise<string> {
    return rowsAndLogOf(this.sector, [
      'project',
      'project_history',
      'project_comment',
      'standard',
      'standard_replacement',
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
