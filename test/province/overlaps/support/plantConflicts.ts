import { findingName, type Planting } from './Planting';

/** Products whose limits are planted; each case has them to itself under another indicator. */
const PRODUCTS = ['电解槽', '回转窑', '球磨机', '烘干塔', '退火炉'];

interface ValueCase {
  readonly finds: 'LOOSER_THAN_MANDATORY' | 'VALUES_DIFFER' | null;
  readonly prefixes: readonly [string, string];
  /** Whether both standards are of one sector. */
  readonly together?: boolean;
  readonly rows: readonly [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>];
  readonly facts?: Readonly<Record<string, unknown>>;
}

const t = { unit: 'kgce/t' };
const [NATIONAL, LOCAL, ADVISED]: readonly string[] = ['GB', 'DB32/T', 'GB/T'];
const above = [NATIONAL ?? '', LOCAL ?? ''] as const;
const beside = [ADVISED ?? '', ADVISED ?? ''] as const;
const season = { period: '11-01~03-31' };

/** Two values of one matter each: those that conflict, then those that only look so. */
const valueCases: readonly ValueCase[] = [
  {
    finds: 'LOOSER_THAN_MANDATORY',
    prefixes: above,
    together: true,
    rows: [
      { ...t, limit: 100 },
      { ...t, limit: 110 },
    ],
  },
  {
    finds: 'LOOSER_THAN_MANDATORY',
    prefixes: above,
    rows: [
      { ...t, limit: 100 },
      { unit: 'tce/t', limit: 0.11 },
    ],
  },
  {
    finds: 'LOOSER_THAN_MANDATORY',
    prefixes: above,
    rows: [
      { ...t, access: 80 },
      { ...t, access: 80.5 },
    ],
  },
  {
    finds: 'LOOSER_THAN_MANDATORY',
    prefixes: above,
    rows: [
      { ...t, limit: 100 },
      { ...t, limit: 120, ...season },
    ],
  },
  {
    finds: 'VALUES_DIFFER',
    prefixes: beside,
    rows: [
      { ...t, limit: 100 },
      { ...t, limit: 110 },
    ],
  },
  {
    finds: 'VALUES_DIFFER',
    prefixes: ['DB32/T', 'DB32/T'],
    rows: [
      { ...t, limit: 90 },
      { ...t, limit: 100 },
    ],
  },
  // The local one is the stricter; they agree; the values are tier 1, which binds nobody.
  {
    finds: null,
    prefixes: above,
    together: true,
    rows: [
      { ...t, limit: 100 },
      { ...t, limit: 90 },
    ],
  },
  {
    finds: null,
    prefixes: above,
    rows: [
      { ...t, limit: 100 },
      { unit: 'tce/t', limit: 0.1 },
    ],
  },
  {
    finds: null,
    prefixes: above,
    rows: [
      { ...t, advanced: 70 },
      { ...t, advanced: 75 },
    ],
  },
  // Another condition, another kind of unit, another season, another process.
  {
    finds: null,
    prefixes: above,
    rows: [
      { ...t, limit: 100 },
      { ...t, limit: 110, condition: '海拔高于1500 m' },
    ],
  },
  {
    finds: null,
    prefixes: above,
    rows: [
      { ...t, limit: 100 },
      { unit: 'kWh/t', limit: 110 },
    ],
  },
  {
    finds: null,
    prefixes: above,
    rows: [
      { ...t, limit: 100, period: '04-01~10-31' },
      { ...t, limit: 110, ...season },
    ],
  },
  {
    finds: null,
    prefixes: above,
    rows: [
      { ...t, limit: 100 },
      { ...t, limit: 110, process: '二段' },
    ],
  },
  // One sector at one level; another level, which the mandatory rule does not reach; no more in force.
  {
    finds: null,
    prefixes: beside,
    together: true,
    rows: [
      { ...t, limit: 100 },
      { ...t, limit: 110 },
    ],
  },
  {
    finds: null,
    prefixes: ['GB/T', 'DB32/T'],
    rows: [
      { ...t, limit: 100 },
      { ...t, limit: 110 },
    ],
  },
  {
    finds: null,
    prefixes: above,
    rows: [
      { ...t, limit: 100 },
      { ...t, limit: 110 },
    ],
    facts: { issuedOn: '2010-01-01', effectiveOn: '2011-01-01', withdrawnOn: '2015-01-01' },
  },
];

function plantValues(planting: Planting): void {
  for (const [place, each] of valueCases.entries()) {
    for (const product of PRODUCTS) {
      const [folder, other] = planting.pickSectors();
      const titles = [`${product}能耗甲${String(place)}`, `${product}单耗乙${String(place)}`];
      const codes = each.prefixes.map((prefix, side) =>
        planting.standard(side === 0 || each.together ? folder : other, titles[side] ?? '', {
          prefix,
          ...(side === 1 ? each.facts : {}),
        }),
      );
      const [one = '', two = ''] = codes;
      for (const [side, row] of each.rows.entries())
        planting.value('energy-limit', {
          standardCode: codes[side],
          product,
          indicator: `能耗${String(place)}`,
          ...row,
        });
      if (each.finds) planting.expected.add(findingName(each.finds, one, two));
      else planting.nearMisses.add(findingName('LOOSER_THAN_MANDATORY', one, two));
    }
  }
}

/** Emission limits are for what the standard is about: its title tells whether two may be compared. */
function plantEmissions(planting: Planting): void {
  for (const [place, product] of PRODUCTS.entries()) {
    const [national, same, another] = [
      planting.standard('ecology', `${product}工业废气颗粒物限值标准`, { prefix: 'GB' }),
      planting.standard('ecology', `江苏省${product}工业废气颗粒物限值`, { prefix: 'DB32/T' }),
      planting.standard('ecology', `${product}维修废气颗粒物限值`, { prefix: 'DB32/T' }),
    ];
    const row = { pollutant: '颗粒物', averaging: 'HOURLY_MEAN', unit: 'mg/m³' };
    planting.value('emission-limit', { ...row, standardCode: national, maximum: 20 + place });
    for (const standardCode of [same, another])
      planting.value('emission-limit', { ...row, standardCode, maximum: 30 + place, regionCode: '320000' });
    planting.expected.add(findingName('LOOSER_THAN_MANDATORY', national, same));
    planting.nearMisses.add(findingName('LOOSER_THAN_MANDATORY', national, another));
  }
}

function plantReferences(planting: Planting): void {
  const gone = { withdrawnOn: '2022-01-01' };
  const cases = [
    { finds: true, facts: gone, dated: true, together: false, citing: {} },
    { finds: false, facts: {}, dated: true, together: false, citing: {} },
    { finds: false, facts: gone, dated: false, together: false, citing: {} },
    { finds: false, facts: gone, dated: true, together: true, citing: {} },
    { finds: false, facts: gone, dated: true, together: false, citing: { withdrawnOn: '2021-01-01' } },
  ];
  for (const [place, { finds, facts, dated, together, citing }] of cases.entries()) {
    for (const product of PRODUCTS) {
      const [folder, other] = planting.pickSectors();
      const cited = planting.standard(folder, `${product}接口丙${String(place)}`, facts);
      const code = dated ? cited : cited.replace(/-\d+$/, '');
      const references = [{ code, dated, clause: '4.2' }];
      const title = `${product}布线丁${String(place)}`;
      const one = planting.standard(together ? folder : other, title, { references, ...citing });
      (finds ? planting.expected : planting.nearMisses).add(findingName('WITHDRAWN_REFERENCE', one, cited));
    }
  }
}

/** Plants values and references between standards that conflict, and more that only look so. */
export function plantConflicts(planting: Planting): void {
  plantValues(planting);
  plantEmissions(planting);
  plantReferences(planting);
}
