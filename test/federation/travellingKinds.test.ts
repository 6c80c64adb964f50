import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindNamed } from '../../shared/cli/kindNamed';
import { openCatalogues } from '../../shared/cli/openCatalogues';
import {
  exportFile,
  fileFormats,
  travellingKinds,
  type FileFormat,
  type KeptRegister,
  type OpenCatalogues,
  type ReportLine,
  type TravellingKind,
} from '../../shared/exchange';
import type { RegisterTables } from '../../shared/kernel/registers';
import { sectors } from '../../shared/kernel/sectorKeys';
import { allOf } from '../exchange/support/trialFiles';
import { databaseKinds } from '../support/databaseKinds';
import { installedDatabases } from '../support/installedDatabases';
import { createTestDatabases } from '../support/testDatabases';

jest.setTimeout(300_000);

const today = '2026-12-31';
/** Parts in which a kind is written: so many that those of one sector need several. */
const BATCHES = 12;

interface WrongValue {
  readonly field: string;
  readonly value: unknown;
}

/** A wrong value for each column of a register, as its kind of column can be wrong; and none for each that must be given. */
function wrongValues(shape: KeptRegister, record: Readonly<Record<string, unknown>>): WrongValue[] {
  const { columns, toldColumns, register } = [...shape.tables.values()][0] as RegisterTables;
  const nonsense = columns.flatMap(({ name, kind, values, most }): WrongValue[] => {
    const form = register.forms[name];
    if (values || form !== undefined || register.refers[name] !== undefined)
      return [{ field: name, value: 'NO SUCH THING' }];
    if (kind === 'date') return [{ field: name, value: '2025-13-01' }];
    if (kind === 'integer') return [{ field: name, value: 1.5 }];
    if (kind === 'decimal') return [{ field: name, value: 'much' }];
    if (kind === 'boolean') return [{ field: name, value: 'perhaps' }];
    return most === null || most > 180 ? [] : [{ field: name, value: '长'.repeat(most + 1) }];
  });
  const absent = toldColumns
    .filter(({ name, isNullable }) => !isNullable && name in record)
    .map(({ name }) => ({ field: name, value: null }));
  return [...nonsense, ...absent];
}

describe.each(databaseKinds())('what travels in files on $name', (kind) => {
  let here: Awaited<ReturnType<typeof createTestDatabases>>;
  let there: typeof here;
  let from: OpenCatalogues;
  let to: OpenCatalogues;

  beforeAll(async () => {
    [here, there] = [await installedDatabases(kind, true), await createTestDatabases(kind)];
    [from, to] = [await openCatalogues(here.env), await openCatalogues(there.env)];
  });

  afterAll(async () => {
    await from.close();
    await to.close();
    await here.drop();
    await there.drop();
  });

  async function written(travelling: TravellingKind, format: FileFormat, name: string): Promise<string> {
    const file = join(here.env.DATA_DIR, `${name}-${travelling.name}.${format}`);
    const write = <Row>(rows: AsyncIterable<Row>, form: Parameters<typeof exportFile<Row>>[3]) =>
      exportFile(file, rows, format, form);
    await travelling.export(write, { sector: undefined, today });
    return file;
  }

  async function brought(travelling: TravellingKind, file: string, rows: number, dryRun = false) {
    const lines: ReportLine[] = [];
    const report = await travelling.import({
      ...{ file, lookups: to.lookups, today, dryRun, batchSize: Math.ceil(rows / BATCHES) },
      report: { add: (line) => lines.push(line) },
    });
    expect(lines.filter(({ kind: what }) => what !== 'warning')).toEqual([]);
    return report;
  }

  it('is every register of every sector, beside what all sectors keep', () => {
    const names = travellingKinds(from).map(({ name }) => name);
    expect(names.slice(0, 5)).toEqual(['standard', 'pilot', 'project', 'evaluation', 'system']);
    expect(names.slice(5)).toEqual(from.registers.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
    expect(() => kindNamed(travellingKinds(from), 'energyLimit')).toThrow(names.join(', '));
    const kept = from.registers.flatMap(({ tables }) => [...tables.keys()]);
    expect(kept.length).toBeGreaterThan(from.registers.length);
  });

  it('is the same elsewhere, whatever the format, and stays as it is when it comes again', async () => {
    const arriving = new Map(travellingKinds(to).map((each) => [each.name, each]));
    for (const travelling of travellingKinds(from)) {
      const arrival = arriving.get(travelling.name) as TravellingKind;
      const first = await written(travelling, 'jsonl', 'from');
      const rows = readFileSync(first, 'utf8').trimEnd().split('\n').length;
      const named = { name: travelling.name, rows };
      expect({ ...named, isEmpty: readFileSync(first, 'utf8') === '' }).toEqual({ ...named, isEmpty: false });
      for (const [index, format] of fileFormats.entries()) {
        const file = await written(travelling, format, 'from');
        const dry = await brought(arrival, file, rows, true);
        const wet = await brought(arrival, file, rows);
        const outcome = index === 0 ? 'registered' : 'unchanged';
        for (const report of [dry, wet]) {
          const told = { ...named, format: report.format, read: report.read, count: report[outcome] };
          expect(told).toEqual({ ...named, format, read: rows, count: rows });
        }
      }
      const back = await written(arrival, 'jsonl', 'back');
      expect(readFileSync(back, 'utf8')).toBe(readFileSync(first, 'utf8'));
    }
  });

  it('is a pilot with its steps and documents', async () => {
    const rows = await allOf(from.pilots.all());
    expect(rows.length).toBeGreaterThan(sectors.length);
    expect(rows.some(({ facts }) => facts.evidence.length > 1)).toBe(true);
    expect(rows.some(({ facts }) => facts.history.length === 0)).toBe(true);
    expect(await allOf(to.pilots.all())).toEqual(rows);
  });

  it('is a project with its comments', async () => {
    const rows = await allOf(from.projects.all());
    expect(rows.length).toBeGreaterThan(sectors.length);
    expect(rows.some(({ comments }) => comments.length > 0)).toBe(true);
    expect(await allOf(to.projects.all())).toEqual(rows);
  });

  it('is refused as a project whose number is that of another', async () => {
    const [known] = await allOf(from.projects.all());
    if (!known) throw new Error('there is no project');
    const { planNumber } = known.project;
    const other = { ...known, project: { ...known.project, key: 'another' } };
    for (const outcomes of [
      await from.projects.check(known.sector, [other], today),
      await from.projects.write(known.sector, [other], today),
    ])
      expect(outcomes).toMatchObject([{ code: 'BAD_USER_INPUT', field: 'planNumber', value: planNumber }]);
  });

  it('is refused row by row, with line, field, value and code, and the rows beside it are taken', async () => {
    for (const travelling of travellingKinds(to).slice(5)) {
      const shape = to.registers.find(({ name }) => name === travelling.name) as KeptRegister;
      const whole = await written(travelling, 'jsonl', 'whole');
      const [record] = readFileSync(whole, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      if (!record) throw new Error(`${travelling.name} has no row`);
      const wrong = wrongValues(shape, record);
      const rows = wrong.map(({ field, value }, index) => ({
        ...record,
        key: `row-${String(index)}`,
        [field]: value,
      }));
      const file = join(there.env.DATA_DIR, `wrong-${travelling.name}.jsonl`);
      writeFileSync(file, [...rows, record].map((row) => `${JSON.stringify(row)}\n`).join(''));
      const lines: ReportLine[] = [];
      const report = await travelling.import({
        ...{ file, lookups: to.lookups, today, report: { add: (line) => lines.push(line) } },
      });
      expect(report).toMatchObject({ read: rows.length + 1, refused: rows.length, unchanged: 1 });
      const told = lines
        .sort((a, b) => a.line - b.line)
        .map(({ line, code, field, value, others = [] }, index) => {
          const problems = [{ field, value }, ...others];
          const meant = problems.find((each) => each.field === wrong[index]?.field);
          return { line, code, field: meant?.field, value: meant?.value };
        });
      expect({ name: travelling.name, told }).toEqual({
        name: travelling.name,
        told: wrong.map((each, index) => ({ line: index + 1, code: 'BAD_USER_INPUT', ...each })),
      });
    }
  });
});
