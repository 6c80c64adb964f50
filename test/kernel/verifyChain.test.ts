import { EMPTY_LOG, type LogEnd } from '../../shared/kernel/changes/ChangeLog';
import { GENESIS_HASH, hashOf, type ChangeRow } from '../../shared/kernel/changes/chain';
import { verifyChain } from '../../shared/kernel/changes/verifyChain';
import { databaseKinds, type TestDatabase } from '../support/databaseKinds';
import { TamperedLog } from './changeLogs';

/** More than one page of the walk. */
const ROWS = 1_005;

/** The rows chained anew, as somebody does who knows how. */
function rechained(rows: readonly ChangeRow[]): ChangeRow[] {
  let previousHash = GENESIS_HASH;
  return rows.map((row, index) => {
    const unchained = { ...row, seq: index + 1, previousHash };
    previousHash = hashOf(unchained);
    return { ...unchained, hash: previousHash };
  });
}

const headOf = (rows: readonly ChangeRow[]): LogEnd => rows.at(-1) ?? EMPTY_LOG;

describe.each(databaseKinds())('a change log on $name', (kind) => {
  let home: TestDatabase;
  let log: TamperedLog;
  let rows: ChangeRow[];
  let head: LogEnd;

  const row = (seq: number): ChangeRow => rows[seq - 1] as ChangeRow;
  const faultAgainst = async (saved: LogEnd | null) => (await verifyChain(log.log, saved)).fault;

  beforeAll(async () => {
    home = await kind.create('chain');
    log = await TamperedLog.open(home.config);
    head = await log.write(ROWS);
    rows = await log.log.rows(0, ROWS);
  });
  afterAll(async () => {
    await log.close();
    await home.drop();
  });

  it('is whole as it was written', async () => {
    const whole = { rows: ROWS, end: head, fault: null };
    expect(await verifyChain(log.log, null)).toEqual(whole);
    expect(await verifyChain(log.log, head)).toEqual(whole);
    expect(await verifyChain(log.log, row(1_000))).toEqual(whole);
    expect(await verifyChain(log.log, EMPTY_LOG)).toEqual(whole);
  });

  it('is whole after more was written', async () => {
    await log.write(3);
    expect(await verifyChain(log.log, head)).toMatchObject({ rows: ROWS + 3, fault: null });
    await log.restore(rows, head);
  });

  it('is whole while it is being written', async () => {
    const walks: Promise<unknown>[] = [];
    for (let round = 0; round < 20; round += 1) {
      walks.push(faultAgainst(head));
      await log.write(1);
    }
    expect(new Set(await Promise.all(walks))).toEqual(new Set([null]));
    await log.restore(rows, head);
  });

  describe('that was tampered with', () => {
    afterEach(() => log.restore(rows, head));

    it.each([
      ['at', "'2024-05-01T08:00:00.001Z'"],
      ['actor', "'agencz'"],
      ['action', "'REVIEW'"],
      ['kind', "'PILOT'"],
      ['entity', "'standard:ecology:DB32/T 9900-2022'"],
      ['beforeState', "REPLACE(beforeState, '水泥', '水坭')"],
      ['beforeState', 'NULL'],
      ['afterState', "REPLACE(afterState, 'version', 'Version')"],
      ['afterState', "afterState || ' '"],
    ])('shows that %s was set to %s', async (column, value) => {
      await log.tamper([`UPDATE change_log SET ${column} = ${value} WHERE seq = 500`]);
      expect(await faultAgainst(null)).toMatchObject({ fault: 'EDITED', seq: 500 });
    });

    it.each([
      ['hash', 'EDITED', 500],
      ['previousHash', 'BROKEN_LINK', 500],
    ])('shows that one digit of %s was changed', async (column, fault, seq) => {
      const digits = row(500)[column as 'hash' | 'previousHash'];
      const changed = `${digits.startsWith('0') ? '1' : '0'}${digits.slice(1)}`;
      await log.tamper([`UPDATE change_log SET ${column} = ? WHERE seq = 500`, [changed]]);
      expect(await faultAgainst(null)).toMatchObject({ fault, seq });
    });

    it('shows that the last row was edited together with its hash', async () => {
      const edited = { ...row(ROWS), actor: 'nobody' };
      await log.restore([...rows.slice(0, -1), { ...edited, hash: hashOf(edited) }], head);
      expect(await faultAgainst(null)).toMatchObject({ fault: 'HEAD_MISMATCH', seq: ROWS });
    });

    it('shows that a row was edited together with its hash', async () => {
      const edited = { ...row(500), actor: 'nobody' };
      await log.restore(
        rows.map((each) => (each.seq === 500 ? { ...edited, hash: hashOf(edited) } : each)),
        head,
      );
      expect(await faultAgainst(null)).toMatchObject({ fault: 'BROKEN_LINK', seq: 501 });
    });

    it.each([
      ['the first row', 1],
      ['a row in the middle', 500],
      ['the last row of a page', 1_000],
    ])('shows that %s is missing', async (_which, seq) => {
      await log.tamper(['DELETE FROM change_log WHERE seq = ?', [seq]]);
      expect(await faultAgainst(null)).toMatchObject({ fault: 'GAP', seq });
    });

    it('shows that a row is missing although those after it moved up', async () => {
      const closed = rows
        .filter(({ seq }) => seq !== 500)
        .map((each, index) => ({ ...each, seq: index + 1 }));
      await log.restore(closed, head);
      expect(await faultAgainst(null)).toMatchObject({ fault: 'BROKEN_LINK', seq: 500 });
    });

    it('shows that two rows were swapped', async () => {
      await log.tamper(
        ['UPDATE change_log SET seq = 0 WHERE seq = 500'],
        ['UPDATE change_log SET seq = 500 WHERE seq = 501'],
        ['UPDATE change_log SET seq = 501 WHERE seq = 0'],
      );
      expect(await faultAgainst(null)).toMatchObject({ fault: 'BROKEN_LINK', seq: 500 });
    });

    it.each([
      ['before the first', 0, 1],
      ['far before the first', -7, 1],
      ['after the last', ROWS + 1, ROWS + 1],
      ['far after the last', ROWS + 9, ROWS + 1],
    ])('shows that a row was inserted %s', async (_where, seq, at) => {
      await log.restore([...rows, { ...row(500), seq }], head);
      expect(await faultAgainst(null)).toMatchObject({ seq: at });
    });

    it('shows that a well chained row was added without the head', async () => {
      const added = rechained([...rows, row(500)]);
      await log.restore(added, head);
      expect(await faultAgainst(null)).toMatchObject({ fault: 'HEAD_MISMATCH', seq: ROWS + 1 });
    });

    it('shows that a row was inserted in the middle and the rows after it moved down', async () => {
      const inserted = [...rows.slice(0, 500), { ...row(500), actor: 'nobody' }, ...rows.slice(500)];
      await log.restore(
        inserted.map((each, index) => ({ ...each, seq: index + 1 })),
        head,
      );
      expect(await faultAgainst(null)).toMatchObject({ fault: 'BROKEN_LINK', seq: 501 });
    });

    it.each([
      ['the last row', ROWS - 1],
      ['half of it', 500],
      ['all of it', 0],
    ])('shows that %s was cut off, by its head', async (_what, left) => {
      await log.tamper(['DELETE FROM change_log WHERE seq > ?', [left]]);
      expect(await faultAgainst(null)).toMatchObject({ fault: 'HEAD_MISMATCH', seq: left });
      expect(await faultAgainst(head)).toMatchObject({ fault: 'HEAD_MISMATCH', seq: left });
    });

    it.each([
      ['the last row', ROWS - 1],
      ['half of it', 500],
      ['all of it', 0],
    ])(
      'shows that %s was cut off together with its head, by the head saved elsewhere',
      async (_what, left) => {
        await log.restore(rows.slice(0, left), headOf(rows.slice(0, left)));
        expect(await faultAgainst(null)).toBeNull();
        expect(await faultAgainst(head)).toMatchObject({ fault: 'CUT_TAIL', seq: left });
      },
    );

    it('shows that it was written anew, by the head saved elsewhere', async () => {
      const anew = rechained(rows.map((each) => (each.seq === 500 ? { ...each, actor: 'nobody' } : each)));
      await log.restore(anew, headOf(anew));
      expect(await faultAgainst(null)).toBeNull();
      expect(await faultAgainst(head)).toMatchObject({ fault: 'REWRITTEN', seq: ROWS });
      expect(await faultAgainst(row(499))).toBeNull();
    });

    it('shows that it was written anew and grew since, by the head saved elsewhere', async () => {
      const anew = rechained([...rows.slice(1), ...rows.slice(0, 100)]);
      await log.restore(anew, headOf(anew));
      expect(await faultAgainst(head)).toMatchObject({ fault: 'REWRITTEN', seq: ROWS });
    });
  });
});
