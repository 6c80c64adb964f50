import { fieldProblem } from '../errors';
import type { SectorKey } from '../kernel/sectorKeys';
import { rowProblem, type RowProblem } from './RawRow';

/** What a row is refused for that names another sector than the one the import is for; null where it does not. */
export function otherSector(
  line: number,
  given: SectorKey | undefined,
  named: SectorKey | undefined,
): RowProblem | null {
  if (!given || !named || given === named) return null;
  return rowProblem(
    line,
    fieldProblem('sector', named, `the import is for ${given}, the row names ${named}`),
  );
}

/** What a row is refused for that belongs to no sector. */
export function noSector(line: number): RowProblem {
  const problem = 'no sector is named: name it in the column sector 所属领域, or by --sector';
  return rowProblem(line, fieldProblem('sector', null, problem));
}
