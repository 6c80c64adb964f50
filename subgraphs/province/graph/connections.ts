import { standardConnectionOver } from '../../../shared/kernel/listing/standardConnection';
import { pilotConnectionOver } from '../../../shared/kernel/pilots';
import { projectConnectionOver } from '../../../shared/kernel/projects';
import { ProvincePilot } from './ProvincePilot';
import { ProvinceProject } from './ProvinceProject';
import { ProvinceStandard } from './ProvinceStandard';

/** Lists of standards of all sectors. */
export const standardConnections = standardConnectionOver(ProvinceStandard);

/** Lists of pilots of all sectors. */
export const pilotConnections = pilotConnectionOver(ProvincePilot);

/** Lists of projects of all sectors. */
export const projectConnections = projectConnectionOver(ProvinceProject);
