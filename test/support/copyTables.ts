import { createConnection, type RowDataPacket } from 'mysql2/promise';

/** Fills an empty database with the tables of another on the same server, and their rows. */
export async function copyTables(fromUrl: string, toUrl: string): Promise<void> {
  const from = new URL(fromUrl).pathname.slice(1);
  const connection = await createConnection(toUrl);
  try {
    // A table may point at one that is yet to come.
    await connection.query('SET foreign_key_checks = 0');
    const [tables] = await connection.query<RowDataPacket[]>(
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ?',
      [from],
    );
    for (const { name } of tables as { name: string }[]) {
      const [[made]] = await connection.query<RowDataPacket[]>('SHOW CREATE TABLE ??.??', [from, name]);
      await connection.query((made as { 'Create Table': string })['Create Table']);
      await connection.query('INSERT INTO ?? SELECT * FROM ??.??', [name, from, name]);
    }
  } finally {
    await connection.end();
  }
}
