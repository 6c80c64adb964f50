import { defineSector } from '../../shared/kernel';
import { EcologyStandard } from './EcologyStandard';
import { EmissionLimit } from './EmissionLimit';
import { EnergyLimit } from './EnergyLimit';
import { emissionLimits, energyLimits } from './limitLoaders';
import { LimitResolvers } from './limitResolvers';
import { EcologyColumns1700000001000 } from './migrations/EcologyColumns';
import { LimitTables1700000001001 } from './migrations/LimitTables';
import { seedLimits } from './seedLimits';

export default defineSector({
  key: 'ecology',
  names: { en: 'Ecology', zh: '生态文明' },
  standard: EcologyStandard,
  tables: [EnergyLimit, EmissionLimit],
  migrations: [EcologyColumns1700000001000, LimitTables1700000001001],
  resolvers: [LimitResolvers],
  loaders: { energyLimits, emissionLimits },
  seed: seedLimits,
});
