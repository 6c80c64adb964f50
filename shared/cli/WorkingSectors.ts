import type { KeptRegister, RecordRegisters, SectorRow } from '../exchange';
import type { PlainDate } from '../kernel/catalogue/StandardFacts';
import type { ImportOutcome, ImportScope } from '../kernel/records/ImportOutcome';
import { tablesIn, type RegisterTables, type RowFacts, type StoredRow } from '../kernel/registers';
import type { OpenSector } from '../kernel/sector/openSector';
import type { SectorKey } from '../kernel/sectorKeys';
import type { IndexFeed } from './IndexFeed';
import { writeOutcome } from './writeOutcome';

/** Who the change log names for rows that a file brought. */
export const IMPORT_ACTOR = 'import';

/** One sector's register of records of a kind, as far as they travel. */
interface TravellingRegister<Facts, Stored> {
  import(batch: readonly Facts[], scope: ImportScope): Promise<readonly ImportOutcome[]>;
  check(batch: readonly Facts[], today: PlainDate): Promise<readonly ImportOutcome[]>;
  all(): AsyncIterable<Stored>;
}

/** A record as its sector's on its way out. */
export const sectorRow = <Facts>(sector: SectorKey, facts: Facts): SectorRow<Facts> => ({ sector, facts });

/** The sectors at work, for an import or an export. */
export class WorkingSectors {
  constructor(
    private readonly sectors: readonly OpenSector[],
    private readonly indexFeed: IndexFeed,
  ) {}

  named(key: SectorKey): OpenSector {
    const sector = this.sectors.find(({ subgraph }) => subgraph.names.key === key);
    if (!sector) throw new Error(`there is no sector ${key}`);
    return sector;
  }

  /** The sectors whose rows are wanted. */
  wanted(key: SectorKey | undefined): readonly OpenSector[] {
    return key === undefined ? this.sectors : [this.named(key)];
  }

  /** The registers of one kind of record in these sectors. */
  registers<Facts, Stored, Row>(
    registerOf: (sector: OpenSector) => TravellingRegister<Facts, Stored>,
    rowOf: (sector: SectorKey, stored: Stored) => Row,
    keepers = this.sectors,
  ): RecordRegisters<Facts, Row> {
    return {
      write: async (key, batch, today) => {
        const scope = { actor: IMPORT_ACTOR, today };
        const outcomes = await registerOf(this.named(key)).import(batch, scope);
        await this.indexFeed.written(key, batch.length);
        return outcomes.map(writeOutcome);
      },
      check: async (key, batch, today) =>
        (await registerOf(this.named(key)).check(batch, today)).map(writeOutcome),
      all: async function* (this: WorkingSectors, key?: SectorKey) {
        const wanted = this.wanted(key).filter((sector) => keepers.includes(sector));
        for (const sector of wanted)
          for await (const stored of registerOf(sector).all()) yield rowOf(sector.subgraph.names.key, stored);
      }.bind(this),
    };
  }

  /** Every register that sectors keep of their own, in the order in which they keep them. */
  ownRegisters(): KeptRegister[] {
    const names = new Set(
      this.sectors.flatMap(({ subgraph }) => subgraph.registers.map(({ register }) => register.name)),
    );
    return [...names].map((name) => this.ownRegister(name));
  }

  private ownRegister(name: string): KeptRegister {
    const keeps = ({ subgraph }: OpenSector) =>
      subgraph.registers.some(({ register }) => register.name === name);
    const tablesOf = ({ subgraph }: OpenSector): RegisterTables => tablesIn(subgraph.registers)({ name });
    const keepers = this.sectors.filter(keeps);
    const tables = new Map(keepers.map((sector) => [sector.subgraph.names.key, tablesOf(sector)]));
    const registers = this.registers<RowFacts, StoredRow, SectorRow<RowFacts>>(
      (sector) => {
        const { registerBook: book } = sector;
        const own = tablesOf(sector);
        return {
          import: (rows, scope) => book.import(own, rows, scope),
          check: (rows, today) => book.check(own, rows, { today }),
          all: () => book.all(own),
        };
      },
      sectorRow,
      keepers,
    );
    return { name, tables, ...registers };
  }
}
