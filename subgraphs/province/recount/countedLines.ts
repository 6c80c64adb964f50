import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { badField, DomainError } from '../../../shared/errors';
import { isRecord } from '../../../shared/service/isRecord';
import { objectIn } from '../../../shared/service/objectIn';
import type { ProofHead, ProofRow } from './CountableRow';
import type { ExportedStandard } from './countableOfRecord';

/** A line of a file that a target is counted from. */
export type CountedLine =
  | { readonly is: 'HEAD'; readonly head: ProofHead }
  | { readonly is: 'ROW'; readonly row: ProofRow }
  | { readonly is: 'STANDARD'; readonly standard: ExportedStandard };

/** What an object is, by the members that are looked at; null where it is none of these. */
function lineOf(object: Record<string, unknown>): CountedLine | null {
  const { proof, plan, asOf, targets, id, fields, lists, counts, code, sector } = object;
  if (proof === 'plan-targets' && isRecord(plan) && typeof asOf === 'string' && Array.isArray(targets))
    return { is: 'HEAD', head: object as unknown as ProofHead };
  if (typeof id === 'string' && [fields, lists, counts].every(isRecord))
    return { is: 'ROW', row: object as unknown as ProofRow };
  if (typeof code === 'string' && typeof sector === 'string')
    return { is: 'STANDARD', standard: object as unknown as ExportedStandard };
  return null;
}

/** The lines of a proof, or of standards as they are exported. @throws BAD_USER_INPUT when the file cannot be read, or a line is neither */
export async function* countedLines(file: string): AsyncGenerator<CountedLine> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  let number = 0;
  try {
    for await (const text of lines) {
      number += 1;
      if (text.trim() !== '') yield understood(text, number, file);
    }
  } catch (error) {
    if (error instanceof DomainError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw badField('--from', file, `cannot be read: ${reason}`);
  }
}

function understood(text: string, number: number, file: string): CountedLine {
  const object = objectIn(text);
  const line = object && lineOf(object);
  if (line) return line;
  const where = `line ${String(number)}`;
  throw badField('--from', file, `${where} is neither of a proof nor a standard as it is exported`);
}
