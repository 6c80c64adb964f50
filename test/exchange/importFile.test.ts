import { gzipSync } from 'node:zlib';
import type { CatalogueWriter } from '../../shared/exchange';
import { MemoryCatalogues } from './support/MemoryCatalogues';
import { trialFolder } from './support/trialFiles';
import { importing } from './support/trialImport';

const folder = trialFolder();

const jsonl = (...records: readonly object[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');
const standard = (number: number, more: object = {}) => ({
  code: `SL ${number}-2020`,
  title: `标准${number}`,
  ...more,
});

describe('an import', () => {
  it('takes each row to its sector, and lists those it cannot place', async () => {
    const catalogues = new MemoryCatalogues();
    const file = folder.write(
      'sectors.jsonl',
      jsonl(standard(1), standard(2, { sector: 'agriculture' }), {
        code: 'GB/T 1.1-2020',
        title: '标准化工作导则',
      }),
    );
    const { report, lines } = await importing(file, catalogues);
    expect(report).toMatchObject({
      read: 3,
      registered: 2,
      unassigned: 1,
      bySector: { ECOLOGY: 1, AGRICULTURE: 1 },
    });
    expect(lines).toMatchObject([
      { kind: 'unassigned', line: 3, number: 'GB/T 1.1-2020', field: 'sector', code: 'UNASSIGNED' },
    ]);
    expect([...catalogues.rows].map(([code, { sector }]) => [code, sector])).toEqual([
      ['SL 1-2020', 'ECOLOGY'],
      ['SL 2-2020', 'AGRICULTURE'],
    ]);
  });

  it('takes all rows to the sector it is told, and refuses a row that names another', async () => {
    const file = folder.write(
      'one.jsonl',
      jsonl({ code: 'GB/T 1.1-2020', title: 'x' }, standard(2, { sector: 'ecology' })),
    );
    const { report, lines } = await importing(file, new MemoryCatalogues(), { sector: 'AGRICULTURE' });
    expect(report).toMatchObject({ registered: 1, refused: 1, bySector: { AGRICULTURE: 1 } });
    expect(lines).toMatchObject([
      { kind: 'refused', line: 2, number: 'SL 2-2020', field: 'sector', value: 'ECOLOGY' },
    ]);
  });

  it('changes nothing when it is run again, and updates what has changed', async () => {
    const catalogues = new MemoryCatalogues();
    const first = folder.write('first.jsonl', jsonl(standard(1), standard(2)));
    await importing(first, catalogues);
    expect((await importing(first, catalogues)).report).toMatchObject({
      read: 2,
      unchanged: 2,
      registered: 0,
    });
    const second = folder.write('second.jsonl', jsonl(standard(1), standard(2, { titleEn: 'Standard' })));
    expect((await importing(second, catalogues)).report).toMatchObject({ unchanged: 1, updated: 1 });
  });

  it('writes nothing in a dry run, yet says what would become of each row', async () => {
    const catalogues = new MemoryCatalogues();
    await importing(folder.write('base.jsonl', jsonl(standard(1))), catalogues);
    const file = folder.write(
      'dry.jsonl',
      jsonl(standard(1, { titleEn: 'Standard' }), standard(2), standard(3, { title: '' })),
    );
    const { report } = await importing(file, catalogues, { dryRun: true });
    expect(report).toMatchObject({ dryRun: true, registered: 1, updated: 1, refused: 1 });
    expect([...catalogues.rows.keys()]).toEqual(['SL 1-2020']);
    expect(catalogues.rows.get('SL 1-2020')?.facts.titleEn).toBeNull();
  });

  it('reports a refused row in one line with all that is wrong with it', async () => {
    const file = folder.write(
      'refused.jsonl',
      `${jsonl(standard(1, { title: '', region: '火星市' }))}{"code":"SL 2`,
    );
    const { report, lines } = await importing(file, new MemoryCatalogues());
    expect(report).toMatchObject({ read: 2, refused: 2 });
    expect(lines).toEqual([
      {
        kind: 'refused',
        line: 1,
        number: 'SL 1-2020',
        field: 'region',
        value: '火星市',
        code: 'BAD_USER_INPUT',
        reason: 'no region of GB/T 2260 is known by this code or name',
        others: [{ field: 'title', value: '', code: 'BAD_USER_INPUT', reason: 'must not be empty' }],
      },
      {
        kind: 'refused',
        line: 2,
        number: null,
        field: 'row',
        value: '{"code":"SL 2',
        code: 'BAD_USER_INPUT',
        reason: 'the file ends in the middle of this row',
      },
    ]);
  });

  it('passes on why a catalogue refuses a number, naming the owner', async () => {
    const catalogues = new MemoryCatalogues();
    await importing(folder.write('owned.jsonl', jsonl(standard(1))), catalogues);
    const { report, lines } = await importing(folder.path('owned.jsonl'), catalogues, {
      sector: 'AGRICULTURE',
    });
    expect(report).toMatchObject({ refused: 1, bySector: {} });
    expect(lines).toMatchObject([
      { line: 1, field: 'code', value: 'SL 1-2020', code: 'DUPLICATE_CODE', reason: 'ECOLOGY owns it' },
    ]);
  });

  it('counts a repeated row as unchanged, and refuses another record with the same number by the line of the first', async () => {
    const catalogues = new MemoryCatalogues();
    const spelled = standard(1, { code: 'SL1—2020' });
    const file = folder.write(
      'repeated.jsonl',
      jsonl(standard(1), standard(2), spelled, standard(1, { title: 'other' })),
    );
    const { report, lines } = await importing(file, catalogues);
    expect(report).toMatchObject({ read: 4, registered: 2, unchanged: 1, refused: 1 });
    expect(lines).toMatchObject([
      {
        kind: 'refused',
        line: 4,
        code: 'DUPLICATE_CODE',
        field: 'code',
        reason: expect.stringContaining('line 1') as unknown,
      },
    ]);
    expect(catalogues.batches).toEqual([2]);
  });

  it('refuses a repeated row when the catalogue refused the first', async () => {
    const catalogues = new MemoryCatalogues();
    await importing(folder.write('taken.jsonl', jsonl(standard(1))), catalogues);
    const file = folder.write('both.jsonl', jsonl(standard(1), standard(1)));
    const { report } = await importing(file, catalogues, { sector: 'AGRICULTURE', batchSize: 1 });
    expect(report).toMatchObject({ read: 2, refused: 2 });
  });

  it('writes in batches of a sector, and tells how far it has come', async () => {
    const catalogues = new MemoryCatalogues();
    const records = Array.from({ length: 1_200 }, (_, number) => standard(number + 1));
    const shares: number[] = [];
    const file = folder.write('many.jsonl', jsonl(...records));
    const { report } = await importing(file, catalogues, { onProgress: ({ share }) => shares.push(share) });
    expect(report.registered).toBe(1_200);
    expect(catalogues.batches).toEqual([1024, 176]);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((left, right) => left - right));
  });

  it('ends in the same state when it was cut off and is run again', async () => {
    const records = Array.from({ length: 30 }, (_, number) => standard(number + 1));
    const file = folder.write('cut.jsonl', jsonl(...records));
    const whole = new MemoryCatalogues();
    await importing(file, whole, { batchSize: 10 });

    const catalogues = new MemoryCatalogues();
    const dying: CatalogueWriter = {
      check: (sector, batch) => catalogues.check(sector, batch),
      write: (sector, batch) => {
        if (catalogues.batches.length === 2) throw new Error('the machine stops');
        return catalogues.write(sector, batch);
      },
    };
    await expect(importing(file, dying, { batchSize: 10 })).rejects.toThrow('the machine stops');
    expect(catalogues.rows.size).toBe(20);
    const { report } = await importing(file, catalogues, { batchSize: 10 });
    expect(report).toMatchObject({ unchanged: 20, registered: 10 });
    expect([...catalogues.rows]).toEqual([...whole.rows]);
  });

  it('changes nothing when the file as a whole is refused', async () => {
    const catalogues = new MemoryCatalogues();
    await expect(importing(folder.write('unknown.csv', 'name\nx\n'), catalogues)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect(catalogues.batches).toEqual([]);
  });

  it('reads a file that is compressed', async () => {
    const records = gzipSync(jsonl(standard(1)));
    expect(
      (await importing(folder.write('a.jsonl.gz', records), new MemoryCatalogues())).report.registered,
    ).toBe(1);
  });
});
