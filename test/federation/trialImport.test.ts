import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  exportFile,
  fileFormats,
  importFile,
  ReportFile,
  standardForm,
  type ImportReport,
  type OpenCatalogues,
  type ReportLine,
} from '../../shared/exchange';
import { openCatalogues } from '../../shared/cli/openCatalogues';
import { canonicalJson } from '../../shared/kernel/changes/canonicalJson';
import { describeWithTrialData, trialData, trialRecords } from '../support/trialData';
import { allOf } from '../exchange/support/trialFiles';
import { databaseKinds } from '../support/databaseKinds';
import { openTestFederation, type TestFederation } from '../support/openTestFederation';
import { TEST_DAY } from '../support/testClock';
import { createTestDatabases } from '../support/testDatabases';

const ROWS = 4_187;
const AT_ONCE = 1_000;

jest.setTimeout(120_000);

describeWithTrialData('an import of the trial data', () => {
  const file = join(trialData, 'standards.jsonl');
  const codes = trialRecords('standards.jsonl').map(({ code }) => String(code));

  describe.each(databaseKinds())('into catalogues on $name', (kind) => {
    let federation: TestFederation;
    let catalogues: OpenCatalogues;
    let report: ImportReport;
    let lines: ReportLine[];

    const importing = async (
      given: string,
      into: OpenCatalogues,
      options: { readonly sector?: string; readonly dryRun?: boolean } = {},
    ): Promise<ImportReport> => {
      const sink = await ReportFile.create(join(federation.env.DATA_DIR, 'report.jsonl'));
      const { writer, lookups } = into;
      const imported = await importFile({
        file: given,
        writer,
        lookups,
        today: TEST_DAY,
        report: sink,
        ...options,
      });
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
    });
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

    it('accounts for every row once: in a catalogue, left unassigned, or refused', async () => {
      const { registered, updated, unchanged, unassigned, refused } = report;
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
    });

    it('says of every refused row which line, field and value, and why', () => {
      for (const { line, field, value, code, reason } of linesOf('refused')) {
        expect(line).toBeGreaterThan(0);
        expect(field).toBeTruthy();
        expect(value).toBeDefined();
        expect(['BAD_USER_INPUT', 'DUPLICATE_CODE']).toContain(code);
        expect(reason).toBeTruthy();
      }
    });

    it.each<[string, (code: string) => string, RegExp]>([
      ['as it stands', (code) => code, /./],
      ['in full-width characters', fullWidth, /./],
      [
        'with other dashes and spaces, in lower case',
        (code) => code.replaceAll('-', '—').replaceAll(' ', '　').toLowerCase(),
        /./,
      ],
      // A prefix with figures of its own runs into the number: T/SHV2X 2-2025.
      ['without spaces', (code) => code.replaceAll(' ', ''), /^(DB\d+(\/T)?|[A-Z/]+) \d/],
    ])('finds every number that was taken, spelled %s', async (_how, spelled, numbers) => {
      const stored = (await allOf(catalogues.standards())).map(({ facts }) => facts.code);
      const asked = stored.filter((code) => numbers.test(code));
      expect(asked.length).toBeGreaterThan(ROWS / 3);
      const found = await lookUp(asked.map(spelled));
      const missed = found.flatMap(({ given, matches: [first] }, index) =>
        first?.code === asked[index] ? [] : [`${given}: ${String(first?.code)}`],
      );
      expect(missed).toEqual([]);
    });

    it('changes nothing when it is run again', async () => {
      const before = await heads();
      const { registered, updated, unchanged, unassigned, refused } = report;
      expect(await importing(file, catalogues)).toMatchObject({
        registered: 0,
        updated: 0,
        unchanged: registered + updated + unchanged,
        unassigned,
        refused,
      });
      expect(await heads()).toEqual(before);
    });

    it('finds joint, amended, retired and metrology numbers in other spellings', async () => {
      const odd = trialRecords('standards.jsonl').filter(({ code }) => /^(JJ[FG]\(|DGJ)/.test(String(code)));
      const more = ['DB31、DB32、DB33/T 319903-2021', 'GB 4404.1-2008/XG1-2022'].map((code) => ({
        code,
        title: '示例 标准',
      }));
      const given = join(federation.env.DATA_DIR, 'odd.jsonl');
      writeFileSync(given, [...odd, ...more].map((record) => JSON.stringify(record)).join('\n'));
      const imported = await importing(given, catalogues, { sector: 'PUBLIC_MANAGEMENT' });
      expect(imported.registered).toBeGreaterThan(more.length);
      await federation.settled();
      const spellings = {
        'ｊｊｆ（京）５８—２０１８': 'JJF(京) 58-2018',
        'JJF （京） 58－2018': 'JJF(京) 58-2018',
        'ＤＧＪ３２／ＴＪ １８６—２０１５': 'DGJ32/TJ186-2015',
        'dgj32/tj 186-2015': 'DGJ32/TJ186-2015',
        'DB31/DB32/DB33/T 319903—2021': 'DB31、DB32、DB33/T 319903-2021',
        'DB31、DB32、DB33／T 310003—2021': 'DB32/T 310003-2021',
        'DB32／T 319903—2021': 'DB31、DB32、DB33/T 319903-2021',
        'db33/t 319903': 'DB31、DB32、DB33/T 319903-2021',
        'gb4404.1—2008/xg1—2022': 'GB 4404.1-2008/XG1-2022',
        'GB4404.1-2008／XG1-2022': 'GB 4404.1-2008/XG1-2022',
        'db32 1700-2020': 'DB32/T 1700-2020',
      };
      const found: Record<string, unknown> = {};
      for (const spelling of Object.keys(spellings)) {
        const { data } = await federation.ask('query ($code: String!) { standard(code: $code) { code } }', {
          code: spelling,
        });
        found[spelling] = (data?.standard as { code: string } | null)?.code;
      }
      expect(found).toEqual(spellings);
    });

    it.each([
      ['the number of a member of a joint standard', 'DB32/T 319903-2021', 'PUBLIC_MANAGEMENT'],
      ['a joint number whose members are standards', 'DB31、DB32/T 310003-2021', null],
      ['the number of another sector', 'DB32/T 9906-2021', 'AGRICULTURE'],
    ])('refuses %s, naming the owner, and says so beforehand', async (_what, code, owner) => {
      const given = join(federation.env.DATA_DIR, 'taken.jsonl');
      writeFileSync(given, JSON.stringify({ code, title: '示例 标准' }));
      const before = await heads();
      for (const dryRun of [true, false]) {
        expect(await importing(given, catalogues, { sector: 'SERVICES', dryRun })).toMatchObject({
          registered: 0,
          refused: 1,
        });
        expect(lines).toMatchObject([
          {
            kind: 'refused',
            field: 'code',
            value: code,
            code: 'DUPLICATE_CODE',
            reason: expect.stringMatching(owner ?? /./) as string,
          },
        ]);
      }
      expect(await heads()).toEqual(before);
    });

    it('comes to the same facts elsewhere by an export in any format', async () => {
      const elsewhere = await createTestDatabases(kind);
      const others = await openCatalogues(elsewhere.env);
      try {
        const facts = await factsIn(catalogues);
        const { ownColumns } = catalogues;
        for (const [index, format] of fileFormats.entries()) {
          const exported = join(elsewhere.env.DATA_DIR, `exported.${format}`);
          await exportFile(
            exported,
            catalogues.standards(),
            format,
            standardForm({ ownColumns, today: TEST_DAY }),
          );
          const outcome = index === 0 ? 'registered' : 'unchanged';
          const imported = await importing(exported, others);
          expect(imported).toMatchObject({ format, read: facts.length, [outcome]: facts.length });
        }
        expect(await factsIn(others)).toEqual(facts);
      } finally {
        await others.close();
        await elsewhere.drop();
      }
    });
  });
});

/** All that catalogues say of their standards, but for how often each was written. */
async function factsIn(catalogues: OpenCatalogues): Promise<string[]> {
  const rows = await allOf(catalogues.standards());
  return rows.map(({ sector, facts }) => canonicalJson([sector, { ...facts, version: undefined }]));
}

/** ASCII as Chinese keyboards write it. */
function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
