import type { AdoptionDegree, AdoptionFact } from '../../kernel/catalogue/StandardFacts';
import { readList, withoutRepetition } from './readList';
import type { Refusals } from './Refusals';
import { readText } from './readText';
import { isRecord } from '../../service/isRecord';

const degreeLast = /^(.+?)\s*[,，(（]\s*(IDT|MOD|NEQ)\s*[)）]?$/i;
const degreeFirst = /^(IDT|MOD|NEQ)\s+(.+)$/i;
const degrees: readonly string[] = ['IDT', 'MOD', 'NEQ'];

function parts(
  item: unknown,
  at: string,
  refusals: Refusals,
): { document: string | null; degree: string | null } {
  if (isRecord(item)) {
    return {
      document: readText(at, item['code'] ?? item['document'], refusals),
      degree: readText(`${at}.degree`, item['degree'], refusals),
    };
  }
  const text = readText(at, item, refusals) ?? '';
  const last = degreeLast.exec(text);
  if (last) return { document: last[1] ?? null, degree: last[2] ?? null };
  const first = degreeFirst.exec(text);
  return { document: first?.[2] ?? text, degree: first?.[1] ?? null };
}

/**
 * Documents adopted and to what degree: `ISO 690:2010 (NEQ)`, or objects with `code` and `degree`.
 * Source: GB/T 1.2-2020, degrees of correspondence IDT, MOD, NEQ.
 */
export function readAdoptions(field: string, value: unknown, refusals: Refusals): AdoptionFact[] {
  const facts = readList(value).flatMap((item, index) => {
    const at = `${field}[${index}]`;
    const { document, degree } = parts(item, at, refusals);
    const known = degree?.toUpperCase() ?? '';
    if (!degrees.includes(known)) {
      refusals.refuse(at, item, 'must say the degree: IDT, MOD or NEQ');
      return [];
    }
    return [{ document: document ?? '', degree: known as AdoptionDegree }];
  });
  return withoutRepetition(facts, ({ document }) => document);
}
