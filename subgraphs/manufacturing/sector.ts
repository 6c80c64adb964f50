import { defineSector } from '../../shared/kernel';
import { ManufacturingColumns1700000001000 } from './migrations/ManufacturingColumns';
import { ManufacturingStandard } from './ManufacturingStandard';

export default defineSector({
  key: 'manufacturing',
  names: { en: 'Manufacturing', zh: '先进制造' },
  standard: ManufacturingStandard,
  tables: [],
  migrations: [ManufacturingColumns1700000001000],
  resolvers: [],
  loaders: {},
  seed: null,
});
