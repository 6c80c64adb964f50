import { condition } from '../../shared/kernel/listing/Condition';
import { restingKindsOf, type RestingKind } from './impact/restingKinds';
import { sectorNamingKinds } from './impact/namingRegisters';
import { provinceRegisters } from './provinceRegisters';

/** The kinds of thing that rest on standards, as far as the province knows them. */
export const restingKinds: readonly RestingKind[] = restingKindsOf(sectorNamingKinds, provinceRegisters, {
  grantClaims: [condition("s.state <> 'REFUSED'")],
});
