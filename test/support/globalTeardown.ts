export { endTestRun as default } from './endTestRun';
