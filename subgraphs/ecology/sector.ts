import { defineSector } from '../../shared/kernel';
import { CarbonAccountFields, CarbonActivityFields } from './carbon/carbonFields';
import { carbonAccounts, emissionFactors } from './carbon/carbonRegisters';
import { EcologyStandard } from './EcologyStandard';
import { inspectionRoot, LimitInspectionFields } from './inspections/inspectionFields';
import { limitInspections } from './inspections/inspectionRegisters';
import { EmissionLimitFields, EnergyLimitFields, StandardLimitFields } from './limits/limitFields';
import { emissionLimits, energyLimits } from './limits/limitRegisters';
import { limitRoot } from './limits/limitRoot';
import { CarbonAndWaterRegisters1700000001004 } from './migrations/CarbonAndWaterRegisters';
import { EcologyColumns1700000001000 } from './migrations/EcologyColumns';
import { LimitInspections1700000001003 } from './migrations/LimitInspections';
import { LimitRegisters1700000001002 } from './migrations/LimitRegisters';
import { LimitTables1700000001001 } from './migrations/LimitTables';
import { SubsystemFields1700000001005 } from './migrations/SubsystemFields';
import { SubsystemFieldFields, subsystemRoot, SubsystemViewFields } from './subsystems/subsystemRoot';
import { subsystemFields } from './subsystems/subsystemRegisters';
import { waterQuotaRoot } from './water/waterRoot';
import { waterQuotas } from './water/waterRegisters';

export default defineSector({
  key: 'ecology',
  names: { en: 'Ecology', zh: '生态文明' },
  standard: EcologyStandard,
  registers: [
    energyLimits,
    emissionLimits,
    limitInspections,
    emissionFactors,
    carbonAccounts,
    waterQuotas,
    subsystemFields,
  ],
  migrations: [
    EcologyColumns1700000001000,
    LimitTables1700000001001,
    LimitRegisters1700000001002,
    LimitInspections1700000001003,
    CarbonAndWaterRegisters1700000001004,
    SubsystemFields1700000001005,
  ],
  resolvers: [
    StandardLimitFields,
    EnergyLimitFields,
    EmissionLimitFields,
    LimitInspectionFields,
    CarbonActivityFields,
    CarbonAccountFields,
    SubsystemFieldFields,
    SubsystemViewFields,
  ],
  root: [inspectionRoot, limitRoot, waterQuotaRoot, subsystemRoot],
});
