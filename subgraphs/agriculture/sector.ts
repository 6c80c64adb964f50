import { defineSector } from '../../shared/kernel';
import { AgricultureStandard } from './AgricultureStandard';
import { FarmBaseFields, farmBaseTotalsField, ProductBaseFields } from './bases/baseFields';
import { farmBases } from './bases/baseRegisters';
import { chainField, FarmChainStageFields, FarmProductFields } from './chain/chainFields';
import { farmChainRules, farmProducts } from './chain/chainRegisters';
import { AnimalDiseaseFields, animalDiseaseCoverageField } from './diseases/diseaseFields';
import { animalDiseases } from './diseases/diseaseRegisters';
import { AgricultureColumns1700000001000 } from './migrations/AgricultureColumns';
import { AgricultureRegisters1700000001001 } from './migrations/AgricultureRegisters';

export default defineSector({
  key: 'agriculture',
  names: { en: 'Agriculture', zh: '农业' },
  standard: AgricultureStandard,
  registers: [farmChainRules, farmProducts, farmBases, animalDiseases],
  migrations: [AgricultureColumns1700000001000, AgricultureRegisters1700000001001],
  resolvers: [
    FarmProductFields,
    FarmChainStageFields,
    FarmBaseFields,
    ProductBaseFields,
    AnimalDiseaseFields,
  ],
  root: [chainField, farmBaseTotalsField, animalDiseaseCoverageField],
});
