import DataLoader from 'dataloader';
import type { Database } from '../../../shared/database';
import type { ReplacementFact } from '../../../shared/kernel/catalogue/StandardFacts';
import { condition, isOneOf, type Condition } from '../../../shared/kernel/listing/Condition';
import { membersOf } from '../../../shared/numbers';
import type { Replacements } from '../ProvinceContext';

/** One declaration, as seen from the standard asked about. */
interface Declared {
  readonly asked: string;
  readonly other: string;
  readonly direction: 'REPLACES' | 'REPLACED_BY';
  readonly partial: number | boolean;
}

/** What was declared by the standards asked about, and by others about these names: one statement for all. */
function declarations(codes: readonly string[], names: readonly string[]): Condition {
  const [own, others] = [isOneOf('s.code', codes), isOneOf('r.code', names)];
  const sql = `
    SELECT s.code AS asked, r.code AS other, r.direction AS direction, r.\`partial\` AS \`partial\`
      FROM standard s JOIN standard_replacement r ON r.serial = s.serial
     WHERE ${own.sql}
    UNION ALL
    SELECT r.code AS asked, s.code AS other,
           CASE r.direction WHEN 'REPLACES' THEN 'REPLACED_BY' ELSE 'REPLACES' END AS direction,
           r.\`partial\` AS \`partial\`
      FROM standard_replacement r JOIN standard s ON s.serial = r.serial
     WHERE ${others.sql}
     ORDER BY 1, 3, 2`;
  return condition(sql, ...own.values, ...others.values);
}

/** Each other standard once; it is replaced in part only if nobody says it is as a whole. */
function merged(declared: readonly Declared[], direction: Declared['direction']): ReplacementFact[] {
  const partialBy = new Map<string, boolean>();
  for (const { other, direction: its, partial } of declared) {
    if (its === direction) partialBy.set(other, (partialBy.get(other) ?? true) && Boolean(partial));
  }
  return [...partialBy].map(([code, partial]) => ({ code, partial }));
}

/** What standards replace and what replaces them, by number, whichever side declared it. */
export function createReplacementLoader(database: Database): DataLoader<string, Replacements> {
  return new DataLoader(async (codes: readonly string[]) => {
    const askedOf = new Map(codes.flatMap((code) => membersOf(code).map((member) => [member.code, code])));
    for (const code of codes) askedOf.set(code, code);
    const { sql, values } = declarations(codes, [...askedOf.keys()]);
    const rows = (await database.reader.query(sql, [...values])) as Declared[];
    const byAsked = new Map<string, Declared[]>(codes.map((code) => [code, []]));
    for (const row of rows) byAsked.get(askedOf.get(row.asked) ?? row.asked)?.push(row);
    return codes.map((code) => {
      const declared = byAsked.get(code) ?? [];
      return { replaces: merged(declared, 'REPLACES'), replacedBy: merged(declared, 'REPLACED_BY') };
    });
  });
}
