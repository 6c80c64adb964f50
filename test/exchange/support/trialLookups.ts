import type { ReferenceLookups, RegionName } from '../../../shared/exchange';

const regions: readonly RegionName[] = [
  { code: '320000', name: '江苏省' },
  { code: '320500', name: '苏州市' },
  { code: '321200', name: '泰州市' },
];

const sectors: Readonly<Record<string, string>> = {
  agriculture: 'AGRICULTURE',
  ecology: 'ECOLOGY',
  'public-management': 'PUBLIC_MANAGEMENT',
  PUBLIC_MANAGEMENT: 'PUBLIC_MANAGEMENT',
  ECOLOGY: 'ECOLOGY',
  生态文明: 'ECOLOGY',
};

/** A few regions, classes and sectors, so that tests can tell known ones from unknown ones. */
export const trialLookups: ReferenceLookups = {
  regions: {
    byCode: (code) => regions.find((region) => region.code === code),
    byName: (name) => regions.find((region) => region.name === name),
  },
  ics: new Set(['13.040', '13.040.40', '13.060.25', '65.150', '03.220.01']),
  ccs: new Set(['Z64', 'Z04', 'B52', 'A80']),
  industries: new Set(['C30', 'A04']),
  sectors: { named: (text) => sectors[text] },
};
