import { generatedFiles } from '../../generation/generatedFiles';
import { outdatedFiles } from '../../generation/outdatedFiles';
import { failed, ok, reasonOf, type Finding, type Patient } from './Finding';

const CHECK = 'Supergraph';

/** Whether the supergraph and the contracts are there and say what the code does. */
export function checkSupergraph({ project }: Patient): Finding {
  const remedy = 'run npm run generate';
  try {
    const files = generatedFiles();
    const outdated = outdatedFiles(project, files);
    if (outdated.length === 0) return ok(CHECK, `${String(files.size)} generated files agree with the code`);
    return failed(CHECK, `${outdated.map(({ path }) => path).join(', ')} differ from the code`, remedy);
  } catch (error) {
    return failed(CHECK, reasonOf(error), `${remedy}; it says in full what does not fit`);
  }
}
