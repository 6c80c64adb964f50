import { defineSector } from '../../shared/kernel';
import { ConsumerComparisonFields, consumerConsistencyField } from './comparison/comparisonFields';
import { consumerComparisons } from './comparison/comparisonRegisters';
import {
  IndustryAllianceFields,
  jiangsuMadeField,
  ManufacturingThemeFields,
  ProductMarkFields,
} from './made/madeFields';
import { industryAlliances, productMarks, strategicIndustries } from './made/madeRegisters';
import { ManufacturingStandard } from './ManufacturingStandard';
import { ManufacturingColumns1700000001000 } from './migrations/ManufacturingColumns';
import { ManufacturingRegisters1700000001001 } from './migrations/ManufacturingRegisters';

export default defineSector({
  key: 'manufacturing',
  names: { en: 'Manufacturing', zh: '先进制造' },
  standard: ManufacturingStandard,
  registers: [strategicIndustries, productMarks, industryAlliances, consumerComparisons],
  migrations: [ManufacturingColumns1700000001000, ManufacturingRegisters1700000001001],
  resolvers: [ManufacturingThemeFields, ProductMarkFields, IndustryAllianceFields, ConsumerComparisonFields],
  root: [jiangsuMadeField, consumerConsistencyField],
});
