import { defineSector } from '../../shared/kernel';
import { SocialServicesColumns1700000001000 } from './migrations/SocialServicesColumns';
import { SocialServicesStandard } from './SocialServicesStandard';

export default defineSector({
  key: 'social-services',
  names: { en: 'Social services', zh: '社会服务' },
  standard: SocialServicesStandard,
  tables: [],
  migrations: [SocialServicesColumns1700000001000],
  resolvers: [],
  loaders: {},
  seed: null,
});
