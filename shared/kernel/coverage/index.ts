export { CatalogueStates } from './CatalogueStates';
export { CoverageCount, CoverageStateEnum } from './CoverageCount';
export { coverageFigures, coverageState, type CoverageFigures, type CoverageState } from './coverageRules';
export { numbersBy } from './numbersBy';
