import { exportFile, standardForm } from '../../shared/exchange';
import { MemoryCatalogues } from './support/MemoryCatalogues';
import { describeWithTrialData, trialData } from '../support/trialData';
import { allOf, trialFolder } from './support/trialFiles';
import { importing, sum } from './support/trialImport';
import { trialLookups } from './support/trialLookups';

const folder = trialFolder();

describeWithTrialData('an import of the trial data', () => {
  const file = `${trialData}/standards.jsonl`;

  it('brings every row to an end: taken, unassigned or refused', async () => {
    const catalogues = new MemoryCatalogues();
    const { report, lines } = await importing(file, catalogues);
    expect(report.read).toBe(4_187);
    expect(sum(report)).toBe(report.read);
    expect(report.registered).toBeGreaterThan(1_700);
    expect(lines.filter(({ kind }) => kind === 'unassigned')).toHaveLength(report.unassigned);
    expect(lines.filter(({ kind }) => kind === 'refused')).toHaveLength(report.refused);
    expect(Object.keys(report.bySector)).toHaveLength(6);
    expect((await importing(file, catalogues)).report).toMatchObject({
      unchanged: report.registered,
      registered: 0,
      updated: 0,
    });
  });

  it.each(['jsonl', 'csv', 'xlsx'] as const)(
    'gives the same catalogues from its own export as %s',
    async (format) => {
      const catalogues = new MemoryCatalogues();
      await importing(file, catalogues);
      const exported = folder.path(`trial.${format}`);
      await exportFile(
        exported,
        catalogues.standards(),
        format,
        standardForm({ ownColumns: [], today: '2026-01-01' }),
      );
      const again = new MemoryCatalogues();
      const named = { ...trialLookups, sectors: { named: (text: string) => text } };
      const { report } = await importing(exported, again, { lookups: named });
      expect(report).toMatchObject({ format, read: catalogues.rows.size, registered: catalogues.rows.size });
      expect(await allOf(again.standards())).toEqual(await allOf(catalogues.standards()));
    },
  );

  it('refuses numbers that are none, with the reason', async () => {
    const { report, lines } = await importing(`${trialData}/rejects.jsonl`, new MemoryCatalogues());
    expect(sum(report)).toBe(report.read);
    expect(lines.filter(({ kind, field }) => kind === 'refused' && field === 'code').length).toBeGreaterThan(
      0,
    );
  });
});
