import { Entity } from 'typeorm';
import { IndexedStandard } from '../../shared/kernel/catalogue/IndexedStandard';
import { standardTables } from '../../shared/kernel/catalogue/standardTables';
import { IndexedPilot, PilotStandard } from '../../shared/kernel/pilots';
import { IndexedProject, ProjectStageChange } from '../../shared/kernel/projects';
import { OrganizationTable } from './directory/organizationTable';
import { TopicLinkTable } from './directory/topicLinkTable';
import { indexTables } from './index/indexTables';

/** The standards of all sectors, with the columns that all have. */
@Entity('standard')
class StandardTable extends IndexedStandard {}

/** The pilots of all sectors. */
@Entity('pilot')
class PilotTable extends IndexedPilot {}

/** The projects of all sectors. */
@Entity('project')
class ProjectTable extends IndexedProject {}

/** The tables of the province's database. */
export const provinceTables = [
  StandardTable,
  ...standardTables,
  PilotTable,
  PilotStandard,
  ProjectTable,
  ProjectStageChange,
  OrganizationTable,
  TopicLinkTable,
  ...indexTables,
];
