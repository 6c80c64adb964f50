import { standardConnectionOver } from '../../../shared/kernel/listing/standardConnection';
import { pilotConnectionOver } from '../../../shared/kernel/pilots';
import { ProvincePilot } from './ProvincePilot';
import { ProvinceStandard } from './ProvinceStandard';

/** Lists of standards of all sectors. */
export const standardConnections = standardConnectionOver(ProvinceStandard);

/** Lists of pilots of all sectors. */
export const pilotConnections = pilotConnectionOver(ProvincePilot);
