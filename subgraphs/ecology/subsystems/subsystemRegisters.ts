import { defineRegister } from '../../../shared/kernel';
import { EcologySubsystemField, SubsystemFieldStandard } from './SubsystemField';

/** The standards that a matter rests on. */
export const fieldStandards = {
  Item: SubsystemFieldStandard,
  description: 'Standards that it rests on, of any sector 支撑标准.',
  most: 100,
} as const;

/** What the plan requires standards for, by subsystem and area. */
export const subsystemFields = defineRegister({
  Row: EcologySubsystemField,
  name: 'subsystemFields',
  description: 'Matters of the subsystems that require standards 子体系领域事项.',
  lists: { standards: fieldStandards },
  filters: ['subsystem', 'area'],
  facets: ['subsystem'],
});
