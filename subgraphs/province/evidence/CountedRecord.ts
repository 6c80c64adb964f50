import { createUnionType } from 'type-graphql';
import type { RegisterRow } from '../../../shared/kernel/registers';
import type { RegisterOf } from '../../../shared/kernel/registers/defineRegister';
import type { RowKind } from '../counting/Counting';
import { GroupStandardPilot } from '../groupStandards/GroupStandardPilot';
import { groupStandardPilots } from '../groupStandards/groupStandardPilots';
import { InformationSystem } from '../institutions/InformationSystem';
import { informationSystems } from '../institutions/informationSystems';
import { InnovationBase } from '../institutions/InnovationBase';
import { innovationBases } from '../institutions/innovationBases';
import { TechnicalOrganization } from '../institutions/TechnicalOrganization';
import { technicalOrganizations } from '../institutions/technicalOrganizations';
import { ProductEnterprise } from '../selfDeclarations/ProductEnterprise';
import { productEnterprises } from '../selfDeclarations/productEnterprises';

/** What a target counts, of the registers that the province keeps. */
export const CountedRecord = createUnionType({
  name: 'CountedRecord',
  description: "A row of a register of the province's that a target counts 计入指标的登记记录.",
  types: () =>
    [
      InnovationBase,
      TechnicalOrganization,
      InformationSystem,
      GroupStandardPilot,
      ProductEnterprise,
    ] as const,
});

const registers: Readonly<Record<Exclude<RowKind, 'STANDARD'>, RegisterOf<RegisterRow>>> = {
  INNOVATION_BASE: innovationBases,
  TECHNICAL_ORGANIZATION: technicalOrganizations,
  INFORMATION_SYSTEM: informationSystems,
  GROUP_STANDARD_PILOT: groupStandardPilots,
  PRODUCT_ENTERPRISE: productEnterprises,
};

/** The register that keeps rows of a kind; null for standards, which the sectors keep. */
export function registerOfKind(kind: RowKind): RegisterOf<RegisterRow> | null {
  return kind === 'STANDARD' ? null : registers[kind];
}
