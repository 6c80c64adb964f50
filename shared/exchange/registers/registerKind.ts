import { badField } from '../../errors';
import type { RowFacts } from '../../kernel/registers';
import type { SectorKey } from '../../kernel/sectorKeys';
import type { RecordKind } from '../importRecords';
import type { SectorRow } from '../RecordRegisters';
import { columnsOf, type RegisterShape } from './KeptRegister';
import { readRegisterRow } from './readRegisterRow';
import { registerColumns } from './registerColumns';
import { registerForm } from './registerForm';

/** The rows of a register: columns, reading and writing follow from what the register says of itself. */
export function registerKind(shape: RegisterShape): RecordKind<RowFacts, SectorRow<RowFacts>> {
  const tables = columnsOf(shape);
  const columns = registerColumns(tables);
  return {
    name: shape.name,
    columns,
    numberColumn: 'key',
    read: (row, context) => readRegisterRow(shape, row, context),
    form: registerForm(tables, columns),
  };
}

/** @throws BAD_USER_INPUT for a sector that does not keep the register */
export function checkKeeper({ name, tables }: RegisterShape, sector: SectorKey | undefined): void {
  if (sector === undefined || tables.has(sector)) return;
  throw badField('sector', sector, `keeps no register ${name}; ${[...tables.keys()].join(', ')} do`);
}
