import { claimKeyOf } from '../../../../subgraphs/province/funding/claimKey';
import { provinceRegisters } from '../../../../subgraphs/province/provinceRegisters';
import { TODAY, type TestProvince } from '../../graph/support/openTestProvince';

/** Records recognitions of a standard, one of them expired, and claims to grants for it, one of them refused. @returns the keys of the other claims */
export async function recordResting(province: TestProvince, standardCode: string): Promise<string[]> {
  const tablesOf = (name: string) => {
    const tables = provinceRegisters.find(({ register }) => register.name === name);
    if (!tables) throw new Error(`the province keeps no ${name}`);
    return tables;
  };
  const by = { today: TODAY, actor: 'test' };
  const common = { source: null, provenance: 'SYNTHETIC' as const };
  const last = (key: string, validTo: string | null) => ({
    ...{ key, standardCode, country: 'KZ', body: '示例', agreement: '示例' },
    ...{ validFrom: '2023-01-01', validTo, ...common },
  });
  const days = [last('ended', '2026-05-31'), last('last-day', TODAY), last('open', null)];
  await province.registerBook.register(tablesOf('recognitions'), days, by);
  const rates = [{ level: 'LOCAL', amountYuan: 1000 }];
  const fund = { key: 'fund', title: '示例', year: 2026, budgetYuan: 10_000, rates, ...common };
  await province.registerBook.register(tablesOf('funds'), [fund], by);
  const claimed = (creditCode: string, told: object) => {
    const matter = { creditCode, standardCode };
    const sum = { fundKey: 'fund', level: 'LOCAL', amountYuan: 1000, claimedOn: '2026-02-01' };
    return {
      key: claimKeyOf(matter),
      ...matter,
      ...sum,
      decidedOn: null,
      reason: null,
      ...told,
      ...common,
    };
  };
  const refused = { state: 'REFUSED', decidedOn: '2026-03-01', reason: '示例' };
  const claims = [
    claimed('12320111XX001148X5', { state: 'CLAIMED' }),
    claimed('91320115XX00111131', refused),
    claimed('91320505XX0012968F', { state: 'GRANTED', decidedOn: '2026-03-01' }),
  ];
  await province.registerBook.register(tablesOf('grantClaims'), claims, by);
  return claims.filter(({ reason }) => reason === null).map(({ key }) => key);
}
