import type { Certainty } from '../item.ts';

/** Where responses and severity schemes are defined, by key. */
export const responseSources = Object.freeze({
  'trial-registry': 'PASI responses as worded in trial registry texts NCT02474082 and NCT03412747',
  basra2015: 'Basra et al. 2015: minimal clinically important difference of the DLQI (abstract, herts.ac.uk)',
  'five-points': 'Five points of the DLQI as printed in trials: doi 10.1186/1477-7525-11-82, Table 1',
  kimball2016:
    'Kimball et al. 2016, doi 10.1111/bjd.14464 (abstract); baseline rule and weekly means as in trial protocols, Yosipovitch et al. 2019, doi 10.1111/bjd.17744',
  riepe2019: 'Riepe et al. 2019, doi 10.2340/00015555-3332 (opening)',
  'ten-millimetres':
    'Printed as smallest important difference in an apremilast trial: doi 10.1186/1477-7525-11-82, Table 1',
  'npf-target': 'Armstrong et al., treatment targets of the National Psoriasis Foundation, S0190-9622(16)30909-4',
  gladman2000: 'Gladman et al. 2000, J Rheumatol 27:377-379 (abstract), PMID 10685800',
  'eular-table': 'Table of lupus indices, ard.bmj.com table 278401',
  ibanez2003: 'Ibañez et al. 2003, J Rheumatol 30:1977-1982 (not re-read)',
  finlay2005: 'Finlay 2005, Rule of Tens, doi 10.1111/j.1365-2133.2005.06502.x',
  mrowietz2011: 'Mrowietz et al. 2011, European consensus, doi 10.1007/s00403-010-1080-1',
  strober2020: 'Strober et al. 2020, International Psoriasis Council, doi 10.1016/j.jaad.2019.08.026 (abstract)',
  'llamas-velasco2017':
    'Llamas-Velasco et al. 2017, Moderate psoriasis: a proposed definition, Actas Dermosifiliogr S1578219017303062',
});

type Definition = { readonly source: keyof typeof responseSources; readonly certainty?: Certainty };

/** Which source defines each response, and how sure that is. */
export const responseDefinitions = Object.freeze({
  pasi50: { source: 'trial-registry' },
  pasi75: { source: 'trial-registry' },
  pasi90: { source: 'trial-registry' },
  pasi100: { source: 'trial-registry' },
  mcid4: { source: 'basra2015' },
  points5: { source: 'five-points' },
  nrs4: { source: 'kimball2016', certainty: 'medium' },
  mcid2: { source: 'riepe2019' },
  mcid3: { source: 'riepe2019' },
  vas10mm: { source: 'ten-millimetres' },
  target: { source: 'npf-target' },
  acceptable: { source: 'npf-target' },
} satisfies Record<string, Definition>);
