/** How a body prints its numbers. */
interface Body {
  /** What stands before the year. */
  readonly yearMark: ':' | '-';
  /** Adopts what others publish, and prints their name behind its own after a space: `EN ISO 9001`. */
  readonly adopts: boolean;
  /** Prints the type of document behind a slash: `ISO/TR 10064`. */
  readonly slashesTypes: boolean;
}

const COLON: Body = { yearMark: ':', adopts: false, slashesTypes: false };
const DASH: Body = { yearMark: '-', adopts: false, slashesTypes: false };

function bodiesOf(names: string, body: Body): [string, Body][] {
  return names.split(' ').map((name) => [name, body]);
}

/** Bodies beyond the country whose documents Chinese standards adopt or cite. */
export const internationalBodies: ReadonlyMap<string, Body> = new Map([
  ...bodiesOf('ISO IEC', { ...COLON, slashesTypes: true }),
  ...bodiesOf('CEN CLC', { ...COLON, slashesTypes: true, adopts: true }),
  ...bodiesOf('EN PREN BS PD DIN NF', { ...COLON, adopts: true }),
  ...bodiesOf('CAC', { ...DASH, slashesTypes: true }),
  ...bodiesOf('ITU-T ITU-R CISPR CIE IWA IDF HL7 OECD UNDP OIML UIC JIS', COLON),
  ...bodiesOf('IEEE ASTM ANSI NISO ASME ASHRAE SAE NFPA UL API AATCC CODEX CXS CXC CXG', DASH),
]);

/** Types and stages of documents that stand between body and number, in the capitals of a text and as printed. */
export const documentTypes: ReadonlyMap<string, string> = new Map(
  'TR TS PAS ISP R TTA DATA PRF NP PWI AWI WD CD DIS FDIS DTR DTS DPAS Guide DGuide STAN GL RCP MISC'
    .split(' ')
    .map((type) => [type.toUpperCase(), type]),
);

/** Words that some print between body and number and the normal form leaves out: `IEEE Std 802.3`. */
export const fillers: ReadonlySet<string> = new Set(['STD']);

/** Supplements to a document, in the capitals of a text and as printed. */
export const supplementTypes: ReadonlyMap<string, string> = new Map(
  ['Amd', 'Cor', 'Add', 'Suppl', 'Ext', 'DAM', 'FDAM', 'DCOR', 'AC', 'A'].map((type) => [
    type.toUpperCase(),
    type,
  ]),
);
