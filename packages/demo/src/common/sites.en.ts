import type { SpecialSite } from '../records/visit.ts';

/** Words of the special sites of psoriasis. */
export const siteWords = {
  title: 'Special sites',
  help: 'Psoriasis at these sites weighs more than its area. What is not looked at stays open.',
  names: {
    face: 'Face',
    palms: 'Palms',
    soles: 'Soles',
    genitals: 'Genitals',
    scalp: 'Scalp',
    nails: 'Nails',
  } satisfies Record<SpecialSite, string>,
  yes: 'yes',
  no: 'no',
  unknown: 'not looked at',
  restNo: 'Remaining sites: no',
  told: (yes: number, open: number) => `${yes} involved${open > 0 ? `, ${open} not looked at` : ''}`,
} as const;
