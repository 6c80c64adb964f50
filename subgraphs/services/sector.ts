import { defineSector } from '../../shared/kernel';
import { ServicesColumns1700000001000 } from './migrations/ServicesColumns';
import { ServicesStandard } from './ServicesStandard';

export default defineSector({
  key: 'services',
  names: { en: 'Services', zh: '现代服务业' },
  standard: ServicesStandard,
  tables: [],
  migrations: [ServicesColumns1700000001000],
  resolvers: [],
  loaders: {},
  seed: null,
});
