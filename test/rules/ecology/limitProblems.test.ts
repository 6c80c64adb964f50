import { emissionLimitProblems, energyLimitProblems } from '../../../subgraphs/ecology/limits/limitProblems';
import {
  carbonFactor,
  consumption,
  emission,
  unitProblems,
  waterUse,
} from '../../../subgraphs/ecology/unitRules';

const named = (problems: readonly { readonly field: string }[]) => problems.map(({ field }) => field);

// Source: GB/T 12723: 先进值、准入值、限定值.
describe('an energy limit', () => {
  const clinker = { standardCode: 'GB 16780-2021', advanced: 100, access: 107, limit: 117, unit: 'kgce/t' };
  it.each([
    ['is sound', {}, []],
    ['may be less than nothing (GB 21256, converter)', { advanced: -30, access: -28, limit: -12 }, []],
    ['may lack tiers', { advanced: null, access: null }, []],
    ['may set tiers alike', { advanced: 107 }, []],
    ['sets a value', { advanced: null, access: null, limit: null }, ['limit']],
    ['asks no less of a stricter tier', { advanced: 108 }, ['access']],
    ['asks no less of the strictest tier than of the last', { advanced: 118, access: null }, ['limit']],
    ['is of one edition', { standardCode: 'GB 16780' }, ['standardCode']],
    ['is in a unit', { unit: '度电' }, ['unit']],
    ['is in a unit of energy', { unit: 'mg/m³' }, ['unit']],
  ])('%s', (_what, changed, fields) =>
    expect(named(energyLimitProblems({ ...clinker, ...changed }))).toEqual(fields),
  );
});

describe('an emission limit', () => {
  const cod = { standardCode: 'DB32/4440-2022', maximum: 30, unit: 'mg/L', period: null };
  it.each([
    ['is sound', {}, []],
    ['holds in a season', { period: '11-01~03-31' }, []],
    ['may be nothing', { maximum: 0 }, []],
    ['is not less than nothing', { maximum: -1 }, ['maximum']],
    ['is of one edition', { standardCode: 'DB32/4440' }, ['standardCode']],
    ['is in a unit of what is let out', { unit: 'kgce/t' }, ['unit']],
    ['holds on days of the calendar', { period: '02-30~03-31' }, ['period']],
  ])('%s', (_what, changed, fields) =>
    expect(named(emissionLimitProblems({ ...cod, ...changed }))).toEqual(fields),
  );
});

describe('the unit', () => {
  it.each([
    ['kgce/t', [consumption]],
    ['kWh/t', [consumption]],
    ['kgce/m²', [consumption]],
    ['tce/10^4TEU', [consumption]],
    ['kgoe/(t·能量因数)', [consumption]],
    ['kg/t', [consumption, emission]],
    ['mg/L', [emission]],
    ['mg/Nm³', [emission]],
    ['ngTEQ/m³', [emission]],
    ['倍', [emission]],
    ['MPN/L', [emission]],
    ['kg/h', [emission]],
    ['kgCO₂/kWh', [emission, carbonFactor]],
    ['tCO₂/10⁴Nm³', [emission, carbonFactor]],
    ['kgCO₂e/(t·km)', [emission, carbonFactor]],
    ['m³/t', [waterUse]],
    ['m³/100m', [waterUse]],
    ['L/(床·d)', [waterUse]],
    ['立方米/亩', [waterUse]],
    ['立方米每吨', [waterUse]],
    ['m³', []],
    ['kgCO₂', [emission]],
    ['m²/t', []],
    ['mhe/t', []],
  ])('%s measures what it may', (unit, kinds) => {
    const all = [consumption, emission, carbonFactor, waterUse];
    expect(all.filter((kind) => unitProblems('unit', unit, kind).length === 0)).toEqual(kinds);
  });
});
