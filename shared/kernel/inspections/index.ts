export { ImplementationFinding, ImplementationInspection } from './ImplementationInspection';
export { implementationInspections } from './implementationInspections';
export { implementationTallies } from './implementationTallies';
