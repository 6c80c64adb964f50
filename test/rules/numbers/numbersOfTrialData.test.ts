import { StandardNumber } from '../../../shared/numbers';
import { describeWithTrialData, seedRecords, trialRecords } from '../../support/trialData';

interface TrialRow {
  readonly code: string;
  readonly level: string;
  readonly nature: string | null;
  readonly prefix: string;
  readonly replaces: string[];
  readonly replacedBy: string[];
}

interface SeedRow {
  readonly code?: string;
  readonly level?: string;
  readonly nature?: string | null;
  readonly replaces?: string[];
  readonly references?: string[];
  readonly adopts?: { code: string }[];
  readonly from?: string;
  readonly to?: string;
  readonly standard?: string;
}

/** The words of the trial data that differ from ours in more than case. */
const natureOf = (word: string): string => (word === 'voluntary' ? 'RECOMMENDED' : word.toUpperCase());

/** Says of each code whether it comes back as it is, as what, or why it is refused. */
function changes(codes: Iterable<string>): Record<string, string> {
  const changed: Record<string, string> = {};
  for (const code of codes) {
    const reading = StandardNumber.tryParse(code);
    if ('reason' in reading) changed[code] = `refused: ${reading.reason}`;
    else if (reading.number.code !== code) changed[code] = reading.number.code;
  }
  return changed;
}

describeWithTrialData('numbers of the trial data', () => {
  it('are all read, and but for four odd spellings come in their normal form', () => {
    const codes = trialRecords<TrialRow>('standards.jsonl').flatMap((row) => [
      row.code,
      ...row.replaces,
      ...row.replacedBy,
    ]);
    expect(codes.length).toBeGreaterThan(4187);
    expect(changes(codes)).toEqual({
      'GB 8923-88': 'GB 8923-1988',
      'JYT 0627-2020': 'JY/T 0627-2020',
      'JYT 0629-2020': 'JY/T 0629-2020',
      'T/HSCA 001.-2017': 'T/HSCA 001-2017',
    });
  });

  it('agree with the level, nature and prefix given beside them, but for four that are given wrongly', () => {
    const disagreements = trialRecords<TrialRow>('standards.jsonl').flatMap((row) => {
      const { level, nature, prefix } = StandardNumber.parse(row.code);
      const given = [
        row.level.toUpperCase(),
        row.nature === null ? nature : natureOf(row.nature),
        row.prefix,
      ].join(' ');
      return given === `${level} ${nature} ${prefix}`
        ? []
        : [`${row.code}: ${given}, not ${level} ${nature} ${prefix}`];
    });
    expect(disagreements).toEqual([
      // 国家职业卫生标准: the ministry of health announces GBZ as national standards (卫通〔2010〕9号).
      'GBZ/T 325-2022: SECTOR RECOMMENDED GBZ/T, not NATIONAL RECOMMENDED GBZ/T',
      'GBZ/T 326-2022: SECTOR RECOMMENDED GBZ/T, not NATIONAL RECOMMENDED GBZ/T',
      // JY is education, T recommends; the slash was lost on the portal, and with it the nature.
      'JYT 0627-2020: SECTOR MANDATORY JYT, not SECTOR RECOMMENDED JY/T',
      'JYT 0629-2020: SECTOR MANDATORY JYT, not SECTOR RECOMMENDED JY/T',
    ]);
  });

  it('that were rejected once are read, or refused with a reason', () => {
    const codes = trialRecords<{ code: string }>('rejects.jsonl').map(({ code }) => code);
    expect(changes(codes)).toEqual({
      'T/JAR': 'refused: the code "T/JAR" is followed by no number',
      'T/CSMT': 'refused: the code "T/CSMT" is followed by no number',
      'T/CSGF T/CSGF024—2023': 'T/CSGF 024-2023',
      'T/CSGF T/CSGF023.3—2023': 'T/CSGF 023.3-2023',
      'T/DLSHXH T/DLSHXH 001--2017': 'T/DLSHXH 001-2017',
      '住建部令第 37 号': expect.stringContaining('refused: names an order'),
      '建质〔2009〕87 号': expect.stringContaining('refused: names an order'),
    });
    expect(codes).toContain('YY 9706.241-2020/XG1-2022');
  });

  it('never share a sort key', () => {
    const codes = trialRecords<TrialRow>('standards.jsonl').map(({ code }) => StandardNumber.parse(code));
    expect(new Set(codes.map(({ sortKey }) => sortKey)).size).toBe(
      new Set(codes.map(({ code }) => code)).size,
    );
  });

  it('of the seed are read with their references, but for what is no standard', () => {
    const rows = seedRecords<SeedRow>();
    const codes = rows.flatMap((row) => [
      ...[row.code, row.from, row.to, row.standard].filter((code) => code !== undefined),
      ...(row.replaces ?? []),
      ...(row.references ?? []),
      ...(row.adopts ?? []).map(({ code }) => code),
    ]);
    expect(changes(codes)).toEqual({
      '建标[2008]74号': expect.stringContaining('refused: names an order'),
      // The code of an association, and an announcement that brought emission factors.
      SOECC: 'refused: "SOECC" is followed by no number',
      ['生态环境部、国家统计局公告2025年第47号']: expect.stringContaining('refused: names an order'),
    });
  });

  it('of the seed agree with level and nature, but for two that are given wrongly', () => {
    const disagreements = seedRecords<SeedRow>().flatMap(({ code, level, nature }) => {
      if (code === undefined || level === undefined) return [];
      const number = StandardNumber.parse(code);
      return number.level === level && (nature ?? number.nature) === number.nature
        ? []
        : [`${code}: ${level} ${nature}`];
    });
    // Sixteen other HJ numbers of the same file, without a T like these, are given as mandatory.
    expect(disagreements).toEqual(['HJ 2000-2010: SECTOR RECOMMENDED', 'HJ 2035-2013: SECTOR RECOMMENDED']);
  });

  it('of 61,638 ISO deliverables come in their normal form, but for directives and one draft', () => {
    const codes = trialRecords<{ code: string }>('iso_deliverables.jsonl.gz').map(({ code }) => code);
    const changed = Object.keys(changes(codes)).filter((code) => !code.startsWith('ISO/IEC DIR '));
    expect(codes).toHaveLength(61_638);
    expect(changed).toEqual(['CD IWA 45']);
  });
});
