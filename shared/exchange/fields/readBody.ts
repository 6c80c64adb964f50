import { isRecord } from '../../service/isRecord';
import { jsonInCell } from './readList';
import type { Refusals } from './Refusals';
import { readText } from './readText';

/** A body by its name, as printed, and its credit code where that is known. */
export interface ReadBody {
  readonly name: string;
  readonly creditCode: string | null;
}

/** A body: a name, or an object with `name` and `creditCode`; null where the cell is empty. */
export function readBody(field: string, value: unknown, refusals: Refusals): ReadBody | null {
  const given = typeof value === 'string' ? (jsonInCell(value.trim()) ?? value) : value;
  const body = isRecord(given) ? given : { name: given };
  const name = readText(`${field}.name`, body['name'], refusals);
  const creditCode = readText(`${field}.creditCode`, body['creditCode'], refusals)?.toUpperCase() ?? null;
  return name === null && creditCode === null ? null : { name: name ?? '', creditCode };
}

/** A body as it is written: a name alone, unless it would be read as something else. */
export function writtenBody(body: ReadBody | null): ReadBody | string | null {
  return body?.creditCode === null && jsonInCell(body.name) === undefined ? body.name : body;
}
