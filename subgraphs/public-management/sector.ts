import { defineSector } from '../../shared/kernel';
import { PublicManagementColumns1700000001000 } from './migrations/PublicManagementColumns';
import { PublicManagementStandard } from './PublicManagementStandard';

export default defineSector({
  key: 'public-management',
  names: { en: 'Public management', zh: '公共管理' },
  standard: PublicManagementStandard,
  tables: [],
  migrations: [PublicManagementColumns1700000001000],
  resolvers: [],
  loaders: {},
  seed: null,
});
