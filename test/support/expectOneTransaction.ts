import type { Statement } from '../../shared/database';

/** Expects a database to have been changed in one transaction: whatever ends the process, all of it is there or nothing. */
export function expectOneTransaction(statements: readonly Statement[], database: string): void {
  const words = statements
    .filter((statement) => statement.database === database)
    .map(({ sql }) => sql.trimStart().split(/\s/)[0]?.toUpperCase() ?? '')
    .filter((word) => word !== 'SELECT');
  expect(words.length).toBeGreaterThan(2);
  expect([words[0], words.at(-1)]).toEqual([expect.stringMatching(/^(?:BEGIN|START)$/), 'COMMIT']);
  for (const word of words.slice(1, -1)) expect(word).toMatch(/^(?:INSERT|UPDATE|DELETE)$/);
}
