import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  exportFile,
  importFile,
  ReportFile,
  type ImportReport,
  type OpenCatalogues,
  type ReportLine,
} from '../../shared/exchange';
import { openCatalogues } from '../../shared/cli/openCatalogues';
import { describeWithTrialData, trialData, trialRecords } from '../exchange/support/trialData';
import { allOf } from '../exchange/support/trialFiles';
import { databaseKinds } from '../support/databaseKinds';
import { openTestFederation, TEST_DAY, type TestFederation } from '../support/openTestFederation';
import { createTestDatabases } from '../support/testDatabases';

const ROWS = 4_187;
const AT_ONCE = 1_000;
const PATIENCE_MS = 120_000;

describeWithTrialData('an import of the trial data', () => {
  const file = join(trialData, 'standards.jsonl');
  const codes = trialRecords('standards.jsonl').map(({ code }) => String(code));

  describe.each(databaseKinds())('into catalogues on $name', (kind) => {
    let federation: TestFederation;
    let catalogues: OpenCatalogues;
    let report: ImportReport;
    let lines: ReportLine[];

    const importing = async (given: string, into: OpenCatalogues): Promise<ImportReport> => {
      const sink = await ReportFile.create(join(federation.env.DATA_DIR, 'report.jsonl'));
      const { writer, lookups } = into;
      const imported = await importFile({ file: given, writer, lookups, today: TEST_DAY, report: sink });
      await sink.close();
      const text = readFileSync(sink.path, 'utf8').trim();
      lines = text === '' ? [] : text.split('\n').map((line) => JSON.parse(line) as ReportLine);
      return imported;
    };
    const heads = () => Promise.all(federation.sectors.map(({ log }) => log.end()));
    const linesOf = (kind: ReportLine['kind']) => lines.filter((line) => line.kind === kind);

    beforeAll(async () => {
      federation = await openTestFederation(kind);
      catalogues = await openCatalogues(federation.env);
      report = await importing(file, catalogues);
      await federation.settled();
    }, PATIENCE_MS);
    afterAll(async () => {
      await catalogues.close();
      await federation.close();
    });

    /** What the province finds for numbers, as many as need be. */
    const lookUp = async (given: readonly string[]) => {
      const found: { given: string; matches: { code: string; standard: { sector: string } | null }[] }[] = [];
      for (let start = 0; start < given.length; start += AT_ONCE) {
        const { data, errors } = await federation.ask(
          'query ($codes: [String!]!) { standardsByCode(codes: $codes) { given matches { code standard { sector } } } }',
          { codes: given.slice(start, start + AT_ONCE) },
        );
        expect(errors).toBeUndefined();
        found.push(...(data?.standardsByCode as typeof found));
      }
      return found;
    };

    it('accounts for every row once', async () => {
      const { registered, updated, unchanged, unassigned, refused } = report;
      console.log(report);
      expect(report.read).toBe(ROWS);
      expect(registered + updated + unchanged + unassigned + refused).toBe(ROWS);
      expect(linesOf('refused')).toHaveLength(refused);
      expect(linesOf('unassigned')).toHaveLength(unassigned);
      const leftOut = new Set([...linesOf('refused'), ...linesOf('unassigned')].map(({ line }) => line));
      expect(leftOut.size).toBe(refused + unassigned);
      const taken = codes.filter((_code, index) => !leftOut.has(index + 1));
      expect(taken).toHaveLength(registered + updated + unchanged);
      const found = await lookUp(taken);
      expect(found.filter(({ matches: [first] }) => !first?.standard)).toEqual([]);
      console.log(JSON.stringify(linesOf('refused').slice(0, 20)), linesOf('refused').length);
      console.log(JSON.stringify(linesOf('unassigned').slice(0, 5)));
    });
  });
});
