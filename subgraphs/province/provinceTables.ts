import { Column, Entity } from 'typeorm';
import { IndexedStandard } from '../../shared/kernel/catalogue/IndexedStandard';
import { standardTables } from '../../shared/kernel/catalogue/standardTables';
import { changeTables } from '../../shared/kernel/changes/changeTables';
import { SeedingTable } from '../../shared/kernel/seed/seeding';
import { evaluationItemTables, EvaluationRow, ProposalRow } from '../../shared/kernel/evaluations';
import { versionedEntities } from '../../shared/kernel/registers';
import { IndexedPilot, pilotPartTables } from '../../shared/kernel/pilots';
import { IndexedProject, ProjectStageChange } from '../../shared/kernel/projects';
import { reviewDueTables } from './calendar/reviewDueTable';
import { systemTables } from '../../shared/kernel/system';
import { WithCoveringIndices } from './index/coveringIndices';
import { OrganizationTable } from './directory/organizationTable';
import { TopicLinkTable } from './directory/topicLinkTable';
import { exchangeTables } from './exchange/exchangeTables';
import { recordVersionTables } from './history/recordVersionTables';
import { standardVersionTables } from './history/standardVersionTable';
import { WithNamingIndices } from './impact/namingIndices';
import { SectorNaming } from './impact/sectorNamingTable';
import { indexTables } from './index/indexTables';
import { overlapTables } from './overlaps/overlapTables';
import { provinceRegisters } from './provinceRegisters';
import { CountingRuleRow } from './rules/ruleTable';

/** The standards of all sectors, with the columns that all have. */
@Entity('standard')
@WithCoveringIndices
class StandardTable extends IndexedStandard {
  /** When the log of the sector came to say this, ISO 8601; null for what came before that was noted. */
  @Column('varchar', { length: 24, nullable: true })
  knownFrom!: string | null;
}

/** The pilots of all sectors. */
@Entity('pilot')
class PilotTable extends IndexedPilot {
  /** When the log of the sector came to say this, ISO 8601; null for what came before that was noted. */
  @Column('varchar', { length: 24, nullable: true })
  knownFrom!: string | null;
}

/** The projects of all sectors. */
@Entity('project')
@WithNamingIndices
class ProjectTable extends IndexedProject {
  /** When the log of the sector came to say this, ISO 8601; null for what came before that was noted. */
  @Column('varchar', { length: 24, nullable: true })
  knownFrom!: string | null;
}

/** The tables of the province's database. */
export const provinceTables = [
  StandardTable,
  ...standardVersionTables,
  ...recordVersionTables,
  ...standardTables,
  PilotTable,
  ...pilotPartTables,
  ProjectTable,
  ProjectStageChange,
  ...versionedEntities(EvaluationRow),
  ...versionedEntities(ProposalRow),
  ...evaluationItemTables,
  ...reviewDueTables,
  ...systemTables,
  OrganizationTable,
  TopicLinkTable,
  ...indexTables,
  SectorNaming,
  ...overlapTables,
  ...exchangeTables,
  ...changeTables,
  SeedingTable,
  CountingRuleRow,
  ...provinceRegisters.flatMap(({ entities }) => entities),
];
