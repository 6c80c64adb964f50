import type { PlainDate } from '../kernel/catalogue/StandardFacts';
import type { SectorKey } from '../kernel/sectorKeys';
import type { OpenCatalogues } from './CatalogueWriter';
import { evaluationKind } from './evaluations/evaluationKind';
import { importFile } from './importFile';
import { importRecords, type RecordKind } from './importRecords';
import type { ImportReport } from './ImportReport';
import type { RowImportOptions } from './importRows';
import { pilotKind } from './pilots/pilotKind';
import { projectKind } from './projects/projectKind';
import type { RecordForm } from './RecordForm';
import type { RecordRegisters } from './RecordRegisters';
import { checkKeeper, registerKind } from './registers/registerKind';
import { standardForm } from './standardForm';
import { importSystems } from './systems/importSystems';
import { systemForm, systemLines } from './systems/systemForm';

/** Writes the rows of an export. */
export type WriteRows = <Row>(rows: AsyncIterable<Row>, form: RecordForm<Row>) => Promise<void>;

/** Which rows an export writes. */
export interface WantedRows {
  /** All sectors when absent. */
  readonly sector: SectorKey | undefined;
  /** Day on which what follows from dates is true. */
  readonly today: PlainDate;
}

/** A kind of record that travels in files, between these catalogues and a file. */
export interface TravellingKind {
  /** As `--kind` names it. */
  readonly name: string;
  /** What a file of them is called. */
  readonly plural: string;
  /** @throws BAD_USER_INPUT when the file as a whole cannot be read, or the sector keeps no such records */
  import(options: RowImportOptions): Promise<ImportReport>;
  /** @throws BAD_USER_INPUT when the sector keeps no such records */
  export(write: WriteRows, wanted: WantedRows): Promise<void>;
}

function recordsOf<Facts, Row>(
  kind: RecordKind<Facts, Row>,
  registers: RecordRegisters<Facts, Row>,
  checkSector: (sector: SectorKey | undefined) => void = () => undefined,
): TravellingKind {
  return {
    name: kind.name,
    plural: kind.form.plural,
    import: async (options) => {
      checkSector(options.sector);
      return importRecords(kind, { ...options, registers });
    },
    export: async (write, { sector }) => {
      checkSector(sector);
      await write(registers.all(sector), kind.form);
    },
  };
}

/** All kinds that travel between these catalogues and files: what one names of another comes after it. */
export function travellingKinds(catalogues: OpenCatalogues): readonly TravellingKind[] {
  const { writer, pilots, projects, evaluations, systems, registers, ownColumns } = catalogues;
  return [
    {
      name: 'standard',
      plural: 'standards',
      import: (options) => importFile({ ...options, writer }),
      export: (write, { sector, today }) =>
        write(catalogues.standards(sector), standardForm({ ownColumns, today })),
    },
    recordsOf(pilotKind, pilots),
    recordsOf(projectKind, projects),
    recordsOf(evaluationKind, evaluations),
    {
      name: 'system',
      plural: 'systems',
      import: (options) => importSystems({ ...options, registers: systems }),
      export: (write, { sector }) => write(systemLines(systems.all(sector)), systemForm),
    },
    ...registers.map((each) => recordsOf(registerKind(each), each, (sector) => checkKeeper(each, sector))),
  ];
}
