import type { SubgraphAnswer } from '../../../shared/kernel/serving/executeSubgraph';
import { coordinator } from '../../support/identities';
import { pilotOf, PilotWriter } from '../../support/pilotWriter';
import type { TestSector } from './openTestSector';

/** How many rows of a list have a value. */
export interface Counted {
  readonly field: string;
  readonly value: string;
  readonly count: number;
}

/** A seeded sector, and what is asked of its figures and of the lists that they open to. */
export class TestFigures {
  private written = 0;

  private readonly pilots: PilotWriter<SubgraphAnswer>;

  constructor(readonly sector: TestSector) {
    this.pilots = new PilotWriter(
      (query, variables, identity) => sector.ask(query, variables, identity ?? undefined),
      sector.subgraph.names.typePrefix,
    );
  }

  /** Fields of the sector's root. */
  async root<Shown>(fields: string): Promise<Shown> {
    const { field } = this.sector.subgraph.names;
    const { data, errors } = await this.sector.ask(`{ ${field} { ${fields} } }`);
    expect(errors).toBeUndefined();
    return data?.[field] as Shown;
  }

  /** How long a list of the root is, by its filter. */
  async countOf(list: string, filter: string): Promise<number> {
    const { listed } = await this.root<{ listed: { totalCount: number } }>(
      `listed: ${list}(filter: { ${filter} }) { totalCount }`,
    );
    return listed.totalCount;
  }

  /** Applies for a pilot of a level and approves it on a day. */
  async approvePilot(level: string, on: string): Promise<void> {
    this.written += 1;
    const applied = pilotOf(await this.pilots.apply({ key: `approved-${String(this.written)}`, level, on }));
    pilotOf(await this.pilots.advance(applied, 'APPROVE', coordinator, { on }));
  }

  /** Records an implementation inspection as the agency does. */
  inspect(input: Readonly<Record<string, unknown>>): Promise<SubgraphAnswer> {
    const operation = `record${this.sector.subgraph.names.typePrefix}ImplementationInspection`;
    this.written += 1;
    return this.sector.ask(
      `mutation ($input: R${operation.slice(1)}Input!) { told: ${operation}(input: $input) {
         implementationInspection {
           key verdict rectification before: rectification(on: "2026-03-31") after: rectification(on: "2026-04-01")
           standard { code } organization { creditCode } region { code } findings { clause finding remark } } } }`,
      { input: { clientMutationId: `inspection ${String(this.written)}`, ...input } },
    );
  }
}
