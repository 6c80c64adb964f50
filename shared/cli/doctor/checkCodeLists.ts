import { codeLists, type CodeLists } from '../../reference';
import { failed, ok, reasonOf, type Finding } from './Finding';

const CHECK = 'Code lists';

/** Whether the published lists that records are checked against can be read. */
export function checkCodeLists(load: () => CodeLists = codeLists): Finding {
  try {
    const { ics, ccs, industries } = load();
    const sizes = {
      ICS: ics.entries.length,
      CCS: ccs.entries.length,
      'GB/T 4754': industries.entries.length,
    };
    return ok(
      CHECK,
      Object.entries(sizes)
        .map(([list, size]) => `${list} ${String(size)}`)
        .join(', '),
    );
  } catch (error) {
    return failed(CHECK, reasonOf(error), 'restore shared/reference from the repository');
  }
}
