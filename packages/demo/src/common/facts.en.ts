import type { PsoriasisSeverityScheme, SeverityInput } from '@clinimetric/scoring';

/** Words of what published schemes say of a visit. */
export const factWords = {
  title: 'Facts of this visit',
  help: 'Comparisons as published. They decide nothing.',
  standing: { yes: 'yes', no: 'no', open: 'cannot be said yet' },
  /** Of a signed visit: nothing more will come. */
  openSigned: 'cannot be said',
  unsaidSigned: (count: number) => `${count} cannot be said`,
  unsaid: (count: number) => `${count} cannot be said yet`,
  because: (what: string) => `not known: ${what}`,
  year: (year: number) => `${year}`,
  /** What each scheme asks, and the class in which the answer is yes. Schemes that only rank are not among them. */
  schemes: {
    'rule-of-tens': {
      asks: 'BSA > 10 %, PASI > 10 or DLQI > 10',
      yes: 'severe',
      title: 'Rule of Tens',
    },
    'european-consensus-2011': {
      asks: '(BSA > 10 % or PASI > 10) and DLQI > 10, or an upgrade criterion',
      yes: 'moderate-to-severe',
      title: 'European consensus 2011',
    },
    'ipc-2020': {
      asks: 'BSA > 10 %, a special site or failed topical therapy',
      yes: 'systemic-candidate',
      title: 'International Psoriasis Council 2020',
    },
  } satisfies Partial<Record<PsoriasisSeverityScheme, { asks: string; yes: string; title: string }>>,
  inputs: {
    pasi: 'PASI',
    bsa: 'BSA',
    dlqi: 'DLQI',
    specialSites: 'special sites',
    topicalFailed: 'whether topical therapy failed',
    upgradeCriteria: 'upgrade criteria',
  } satisfies Record<keyof SeverityInput, string>,
  sources: 'Sources',
} as const;
