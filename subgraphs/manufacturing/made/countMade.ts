import { statusExpression, type Database } from '../../../shared/kernel';
import type { ManufacturingTheme } from '../manufacturingEnums';
import { noCounts, type MadeCell, type MadeCounts } from './madeFigures';

type Counted = { readonly theme: ManufacturingTheme | null; readonly industry: string | null } & Readonly<
  Partial<Record<keyof MadeCounts, number | string>>
>;

const industryOf = `JOIN strategic_industry i ON i.id = CONCAT('strategic-industry:manufacturing:', s.industryKey)`;

function cellOf({ theme, industry, ...counted }: Counted): MadeCell {
  const counts = Object.entries(counted).map(([name, count]) => [name, Number(count)]);
  return { ...noCounts, theme, industry, ...Object.fromEntries(counts) } as MadeCell;
}

/** Counts standards, marks and alliances by theme and industry on a day, with three statements. */
export async function countMade({ reader }: Database, on: string): Promise<MadeCell[]> {
  const cells = await Promise.all([
    reader.query(
      `SELECT s.theme AS theme, s.industry AS industry, COUNT(*) AS standards,
              SUM(CASE WHEN ${statusExpression} = 'IN_FORCE' THEN 1 ELSE 0 END) AS inForce
         FROM standard s GROUP BY s.theme, s.industry`,
      [on, on],
    ),
    // Agrees with `isMarkValidOn`.
    reader.query(
      `SELECT s.theme AS theme, i.name AS industry, COUNT(*) AS marks,
              SUM(CASE WHEN s.awardedOn <= ? AND s.expiresOn >= ? AND (s.revokedOn IS NULL OR s.revokedOn > ?)
                       THEN 1 ELSE 0 END) AS validMarks
         FROM product_mark s ${industryOf} GROUP BY s.theme, i.name`,
      [on, on, on],
    ),
    reader.query(
      `SELECT s.theme AS theme, i.name AS industry, COUNT(*) AS alliances
         FROM industry_alliance s ${industryOf} GROUP BY s.theme, i.name`,
    ),
  ]);
  return (cells as Counted[][]).flat().map(cellOf);
}
