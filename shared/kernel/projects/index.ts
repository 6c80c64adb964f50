export { CommentBook, type WrittenComment } from './CommentBook';
export { CommentStore } from './CommentStore';
export { ProjectStageCount, projectStageCounts } from './ProjectStageCount';
export { stagesUnderWay } from './projectTransitionRules';
export { answerFacts, commentFacts, proposedOutline } from './factsOfProjectInput';
export { IndexedProject } from './IndexedProject';
export { createProjectAccess, type ProjectAccess, type ProjectContext } from './ProjectContext';
export { ProjectComment, showComment } from './ProjectComment';
export {
  projectConnectionOver,
  ProjectListArguments,
  type ProjectConnection,
  type ProjectConnectionKit,
} from './projectConnection';
export type { ProjectFacts, ProjectStage, StoredComment, StoredProject } from './ProjectFacts';
export { AdvanceInput, AnswerInput, CommentInput, ProposeInput } from './projectInputs';
export {
  projectConnections,
  projectPartsOf,
  sharedProjectFields,
  type ProjectSchemaParts,
} from './projectParts';
export { ProjectRecord } from './ProjectRecord';
export { ProjectRegister } from './ProjectRegister';
export { projectColumns, projectRow, type ProjectRow } from './projectRows';
export { ProjectStore } from './ProjectStore';
export { ProjectStageChange } from './projectTables';
export type { ProjectParts } from './projectWork';
export { readProjectSeeds } from './readProjectSeeds';
export {
  commentedProject,
  toldCommentProblems,
  toldProject,
  type ProjectSeed,
  type ToldComment,
  type ToldStep,
} from './toldProject';
export { visibleProjects } from './visibleProjects';
