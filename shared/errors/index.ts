export { aheadProblem } from './aheadProblem';
export * from './catalogue';
export * from './DomainError';
export { linkProblem } from './linkProblem';
export { orderProblem } from './orderProblem';
export { repeatProblems } from './repeatProblems';
