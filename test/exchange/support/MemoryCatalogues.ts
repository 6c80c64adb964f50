import { isDeepStrictEqual } from 'node:util';
import type { CatalogueWriter, ExchangeRow, OpenCatalogues, WriteOutcome } from '../../../shared/exchange';
import type { StandardFacts } from '../../../shared/kernel/catalogue/StandardFacts';
import { memoryEvaluations, memoryPilots, memoryProjects, memorySystems } from './MemoryRegisters';
import { trialLookups } from './trialLookups';

/** Catalogues that live in memory and keep the promises of `CatalogueWriter`. */
export class MemoryCatalogues implements CatalogueWriter, OpenCatalogues {
  readonly rows = new Map<string, ExchangeRow>();
  /** How many standards each batch held. */
  readonly batches: number[] = [];
  closed = false;
  readonly lookups = trialLookups;
  readonly ownColumns = ['subject'];
  readonly pilots = memoryPilots();
  readonly projects = memoryProjects();
  readonly evaluations = memoryEvaluations();
  readonly systems = memorySystems();
  readonly registers = [];

  get writer(): CatalogueWriter {
    return this;
  }

  async write(sector: string, batch: readonly StandardFacts[]): Promise<WriteOutcome[]> {
    this.batches.push(batch.length);
    const outcomes = await this.check(sector, batch);
    batch.forEach((facts, index) => {
      if (typeof outcomes[index] === 'string') this.rows.set(facts.code, { sector, facts });
    });
    return outcomes;
  }

  async check(sector: string, batch: readonly StandardFacts[]): Promise<WriteOutcome[]> {
    return batch.map((facts): WriteOutcome => {
      const present = this.rows.get(facts.code);
      if (!present) return 'REGISTERED';
      if (present.sector !== sector) {
        return {
          code: 'DUPLICATE_CODE',
          field: 'code',
          value: facts.code,
          reason: `${present.sector} owns it`,
        };
      }
      return isDeepStrictEqual(present.facts, facts) ? 'UNCHANGED' : 'UPDATED';
    });
  }

  async *standards(sector?: string): AsyncGenerator<ExchangeRow> {
    for (const row of this.rows.values()) {
      if (!sector || row.sector === sector) yield row;
    }
  }

  async close(): Promise<void> {
    this.closed = true;
  }
}
