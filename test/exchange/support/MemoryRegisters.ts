import type {
  PilotRow,
  ProjectRow,
  RecordRegisters,
  SectorRow,
  WriteOutcome,
} from '../../../shared/exchange';
import type { ToldEvaluation } from '../../../shared/kernel/evaluations';
import type { PilotFacts } from '../../../shared/kernel/pilots';
import type { ProjectSeed } from '../../../shared/kernel/projects';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import type { SystemFacts } from '../../../shared/kernel/system';

/** Registers of records that live in memory and keep the promises of `RecordRegisters`. */
export class MemoryRegisters<Facts, Row extends { readonly sector: SectorKey }> implements RecordRegisters<
  Facts,
  Row
> {
  readonly rows = new Map<string, Row>();

  constructor(
    private readonly keyOf: (facts: Facts) => string,
    private readonly rowOf: (sector: SectorKey, facts: Facts) => Row,
  ) {}

  async write(sector: SectorKey, batch: readonly Facts[]): Promise<WriteOutcome[]> {
    const outcomes = await this.check(sector, batch);
    batch.forEach((facts, index) => {
      if (outcomes[index] === 'REGISTERED')
        this.rows.set(`${sector} ${this.keyOf(facts)}`, this.rowOf(sector, facts));
    });
    return outcomes;
  }

  async check(sector: SectorKey, batch: readonly Facts[]): Promise<WriteOutcome[]> {
    return batch.map((facts) =>
      this.rows.has(`${sector} ${this.keyOf(facts)}`) ? 'UNCHANGED' : 'REGISTERED',
    );
  }

  async *all(sector?: SectorKey): AsyncGenerator<Row> {
    for (const row of this.rows.values()) if (!sector || row.sector === sector) yield row;
  }
}

/** Registers of projects. */
export const memoryProjects = () =>
  new MemoryRegisters<ProjectSeed, ProjectRow>(
    ({ project }) => project.key,
    (sector, seed) => ({ sector, ...seed }),
  );

/** Registers of pilots. */
export const memoryPilots = () =>
  new MemoryRegisters<PilotFacts, PilotRow>(
    ({ key }) => key,
    (sector, facts) => ({ sector, facts }),
  );

/** Registers of evaluations. */
export const memoryEvaluations = () =>
  new MemoryRegisters<ToldEvaluation, SectorRow<ToldEvaluation>>(
    ({ standard, number }) => `${standard} ${String(number)}`,
    (sector, facts) => ({ sector, facts }),
  );

/** Registers of system trees. */
export const memorySystems = () =>
  new MemoryRegisters<SystemFacts, SectorRow<SystemFacts>>(
    ({ number }) => String(number),
    (sector, facts) => ({ sector, facts }),
  );
