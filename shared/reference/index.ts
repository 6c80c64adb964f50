export { CodeList, type CodeEntry } from './CodeList';
export {
  codeLists,
  type ClassEntry,
  type CodeLists,
  type CommitteeEntry,
  type CommitteeLevel,
  type CountryEntry,
} from './codeLists';
export { readTable, type TableRow } from './readTable';
export { referenceLookups, type FileLookups, type NamedSector } from './referenceLookups';
export { type RegionEntry, type RegionLevel, RegionList } from './RegionList';
export { regionPrefix } from './regionRules';
