import { defineSector } from '../../shared/kernel';
import { AgricultureColumns1700000001000 } from './migrations/AgricultureColumns';
import { AgricultureStandard } from './AgricultureStandard';

export default defineSector({
  key: 'agriculture',
  names: { en: 'Agriculture', zh: '农业' },
  standard: AgricultureStandard,
  tables: [],
  migrations: [AgricultureColumns1700000001000],
  resolvers: [],
  loaders: {},
  seed: null,
});
