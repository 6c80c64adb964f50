import type { StandardFacts, StoredStandard } from '../../../shared/kernel/catalogue/StandardFacts';
import { standardId } from '../../../shared/kernel/ids';
import { sectors } from '../../../shared/kernel/sectorKeys';
import { creditCodeCheckDigit } from '../../../shared/numbers';
import { seededRandom } from '../../bench/seededRandom';
import { standardFacts } from '../../support/standardFacts';

/** A body as the directory knows it. */
export interface Body {
  readonly creditCode: string;
  readonly region: string | null;
}

type Row = Readonly<Record<string, string | null>>;

/** A province that was made up by chance, the same in every run. */
export interface GeneratedProvince {
  readonly bodies: ReadonlyMap<string, Body>;
  readonly standards: readonly (StoredStandard & { readonly sector: string })[];
  /** Rows of registers, by name of the register. */
  readonly registers: Readonly<Record<string, readonly Row[]>>;
}

const PREFIXES = ['GB/T', 'GB', 'DB32/T', 'DB32/T', 'DB3205/T', 'DB33/T', 'T/SLJS', 'NY/T'] as const;
const REGIONS: Readonly<Record<string, string>> = {
  'DB32/T': '320000',
  'DB3205/T': '320500',
  'DB33/T': '330000',
};
const BODY_REGIONS = ['320106', '320505', '320800', '110108', '330100', null] as const;

/** Chance as the generator needs it. */
class Chance {
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = seededRandom(seed);
  }

  below(count: number): number {
    return Math.floor(this.random() * count);
  }

  of<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)] as Value;
  }

  is(percent: number): boolean {
    return this.below(100) < percent;
  }

  /** A day of the years 2015 to 2021. */
  day(): string {
    const pad = (value: number) => String(value).padStart(2, '0');
    return `${String(2015 + this.below(7))}-${pad(1 + this.below(12))}-${pad(1 + this.below(28))}`;
  }

  dayOrNone(percent: number): string | null {
    return this.is(percent) ? this.day() : null;
  }
}

function bodyOf(number: number, chance: Chance): Body {
  const first17 = `12${String(number).padStart(15, '0')}`;
  return { creditCode: first17 + creditCodeCheckDigit(first17), region: chance.of(BODY_REGIONS) };
}

function draftingOf(bodies: readonly Body[], chance: Chance): StandardFacts['drafting'] {
  const isLed = chance.is(80);
  return Array.from({ length: chance.below(4) }, (_, index) => ({
    name: `示例 起草单位${String(index)}`,
    creditCode: chance.is(85) ? chance.of(bodies).creditCode : null,
    role: index === 0 && isLed ? 'LEAD' : 'PARTICIPANT',
  }));
}

function standardsOf(count: number, bodies: readonly Body[], chance: Chance): GeneratedProvince['standards'] {
  const codes: string[] = [];
  const replacedBy = (index: number) =>
    chance.is(5) ? [{ code: codeAt(index + 3), partial: chance.is(50) }] : [];
  const codeAt = (index: number) =>
    (codes[index] ??= `${chance.of(PREFIXES)} ${String(100_000 + index)}-2018`);
  return Array.from({ length: count }, (_, index) => {
    const sector = sectors[index % sectors.length];
    if (!sector) throw new Error('there is no sector');
    const code = codeAt(index);
    const facts = standardFacts({
      code,
      issuedOn: chance.dayOrNone(98),
      region: REGIONS[code.split(' ')[0] ?? ''] ?? null,
      drafting: draftingOf(bodies, chance),
      replaces:
        index > 0 && chance.is(15) ? [{ code: codeAt(chance.below(index)), partial: chance.is(50) }] : [],
      replacedBy: replacedBy(index),
    });
    return { ...facts, id: standardId(sector, code), version: 1, sector: sector.key };
  });
}

/** So many rows, each with the key that its place gives. */
function rowsOf(count: number, row: (index: number) => Row): Row[] {
  return Array.from({ length: count }, (_, index) => ({ key: `row-${String(index)}`, ...row(index) }));
}

/** Every tenth row as the one before it but for its key: a body may have two pilots accepted on one day. */
function twiceOnADay(rows: readonly Row[]): Row[] {
  return rows.map((row, index) =>
    index % 10 === 0 ? { ...row, ...rows[index - 1], key: row.key ?? '' } : row,
  );
}

/** Makes up a province of so many standards and pilots. */
export function generateProvince(counts: {
  readonly standards: number;
  readonly pilots: number;
}): GeneratedProvince {
  const chance = new Chance(20_170_101);
  const bodies = Array.from({ length: 200 }, (_, index) => bodyOf(index, chance));
  const region = () => chance.of(['320106', '320505', '320800'] as const);
  const body = () => ({ creditCode: chance.of(bodies).creditCode, regionCode: region() });
  return {
    bodies: new Map(bodies.map((each) => [each.creditCode, each])),
    standards: standardsOf(counts.standards, bodies, chance),
    registers: {
      innovationBases: rowsOf(100, () => ({
        name: '示例 基地',
        level: chance.of(['NATIONAL', 'PROVINCIAL']),
        field: '示例',
        bodyName: '示例',
        regionCode: region(),
        approvedOn: null,
        foundedOn: chance.dayOrNone(70),
      })),
      technicalOrganizations: rowsOf(200, () => ({
        name: '示例 委员会',
        level: chance.of(['INTERNATIONAL', 'NATIONAL', 'PROVINCIAL']),
        form: chance.of(['COMMITTEE', 'SUBCOMMITTEE', 'WORKING_GROUP']),
        committeeCode: null,
        secretariat: null,
        regionCode: region(),
        foundedOn: chance.dayOrNone(70),
      })),
      informationSystems: rowsOf(20, () => ({
        name: '示例 系统',
        purpose: chance.of(['MANAGEMENT', 'INFORMATION_SERVICE']),
        operatorName: '示例',
        onlineOn: chance.dayOrNone(90),
      })),
      groupStandardPilots: twiceOnADay(
        rowsOf(counts.pilots, () => ({
          ...body(),
          bodyName: '示例 试点单位',
          startsOn: '2015-01-01',
          endsOn: '2021-12-31',
          acceptedOn: chance.dayOrNone(60),
        })),
      ),
      productEnterprises: rowsOf(counts.pilots, (index) => ({
        creditCode: `ENTERPRISE${String(index % 1900).padStart(8, '0')}`,
        name: '示例 企业',
        regionCode: region(),
        productStandardsSince: chance.day(),
        productStandardsUntil: chance.is(10) ? `20${String(19 + chance.below(4))}-01-01` : null,
      })),
      enterpriseDeclarations: rowsOf(counts.pilots, () => ({
        creditCode: `ENTERPRISE${String(chance.below(1900)).padStart(8, '0')}`,
        regionCode: region(),
        standardNumber: 'Q/320505 SL 001-2018',
        product: '示例',
        declaredOn: chance.day(),
        withdrawnOn: chance.dayOrNone(20),
      })),
    },
  };
}
