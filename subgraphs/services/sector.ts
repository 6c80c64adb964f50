import { defineSector } from '../../shared/kernel';
import { coldChainField, logisticsCapacityField, logisticsLibraryField } from './logistics/logisticsFields';
import { coldChainLinks, logisticsFacilities } from './logistics/logisticsRegisters';
import { ServicesColumns1700000001000 } from './migrations/ServicesColumns';
import { ServicesRegisters1700000001001 } from './migrations/ServicesRegisters';
import { ServicesStandard } from './ServicesStandard';
import {
  ScenicAreaFields,
  TourismPilotFields,
  TourismStandardFields,
  TravelAgencyFields,
} from './tourism/tourismFields';
import { scenicAreas, travelAgencies } from './tourism/tourismRegisters';
import { tourismPilotsField, tourismStandardsField } from './tourism/tourismRoot';

export default defineSector({
  key: 'services',
  names: { en: 'Services', zh: '现代服务业' },
  standard: ServicesStandard,
  registers: [logisticsFacilities, coldChainLinks, scenicAreas, travelAgencies],
  migrations: [ServicesColumns1700000001000, ServicesRegisters1700000001001],
  resolvers: [ScenicAreaFields, TravelAgencyFields, TourismStandardFields, TourismPilotFields],
  root: [
    logisticsLibraryField,
    logisticsCapacityField,
    coldChainField,
    tourismStandardsField,
    tourismPilotsField,
  ],
});
