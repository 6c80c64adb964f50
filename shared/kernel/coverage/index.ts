export { CatalogueStates } from './CatalogueStates';
export { coverageCells, type CoverageCell } from './coverageCells';
export { CoverageTally } from './CoverageTally';
export { CoverageCount, CoverageStateEnum } from './CoverageCount';
export { coverageFigures, coverageState, type CoverageFigures, type CoverageState } from './coverageRules';
export { numbersBy } from './numbersBy';
