import { CalendarHistory1700000002940 } from './CalendarHistory';
import { Conference1700000002400 } from './Conference';
import { CoveringIndices1700000002710 } from './CoveringIndices';
import { DirectoryHistory1700000002930 } from './DirectoryHistory';
import { DirectoryTables1700000002000 } from './DirectoryTables';
import { FundingAndPeople1700000002410 } from './FundingAndPeople';
import { EvaluationHistory1700000002920 } from './EvaluationHistory';
import { ExchangeRuns1700000002620 } from './ExchangeRuns';
import { ImpactIndices1700000002640 } from './ImpactIndices';
import { IndexTables1700000002100 } from './IndexTables';
import { Innovation1700000002430 } from './Innovation';
import { JointNumbers1700000002200 } from './JointNumbers';
import { OneSymbolEach1700000002810 } from './OneSymbolEach';
import { OverlapHistory1700000002950 } from './OverlapHistory';
import { KnownCountingIndex1700000002960 } from './KnownCountingIndex';
import { Overlaps1700000002800 } from './Overlaps';
import { ProjectPostings1700000002420 } from './ProjectPostings';
import { Outreach1700000002600 } from './Outreach';
import { PlanRegisters1700000002700 } from './PlanRegisters';
import { Publicity1700000002300 } from './Publicity';
import { ReviewDueTable1700000002330 } from './ReviewDueTable';
import { TradeBarriers1700000002610 } from './TradeBarriers';
import { RegisterHistory1700000002900 } from './RegisterHistory';
import { RecordHistory1700000002750 } from './RecordHistory';
import { SectorNamings1700000002820 } from './SectorNamings';
import { StandardListHistory1700000002910 } from './StandardListHistory';
import { StandardHistory1700000002650 } from './StandardHistory';

/** What brings the province's own tables from one form to the next. */
export const provinceMigrations = [
  DirectoryTables1700000002000,
  IndexTables1700000002100,
  JointNumbers1700000002200,
  Publicity1700000002300,
  ReviewDueTable1700000002330,
  Conference1700000002400,
  FundingAndPeople1700000002410,
  ProjectPostings1700000002420,
  Innovation1700000002430,
  Outreach1700000002600,
  TradeBarriers1700000002610,
  ExchangeRuns1700000002620,
  ImpactIndices1700000002640,
  StandardHistory1700000002650,
  PlanRegisters1700000002700,
  CoveringIndices1700000002710,
  RecordHistory1700000002750,
  Overlaps1700000002800,
  OneSymbolEach1700000002810,
  SectorNamings1700000002820,
  RegisterHistory1700000002900,
  StandardListHistory1700000002910,
  EvaluationHistory1700000002920,
  DirectoryHistory1700000002930,
  CalendarHistory1700000002940,
  OverlapHistory1700000002950,
  KnownCountingIndex1700000002960,
];
