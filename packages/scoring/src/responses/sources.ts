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
  nct03412747: 'IGA mod 2011 and its response: trial record NCT03412747 (trials.co)',
  'plaque-analogy': 'Convention by analogy with PASI: 50 and 75 % of a plaque’s total are no validated response',
  nct01360944: 'Choice of comparable plaques: trial record NCT01360944',
  'spga-average':
    'Mean of three signs: page on PGA × BSA, medicalalgorithms.com; rounding from descriptions of ixekizumab trials (not re-read)',
  'global-consistency': 'Convention of this kit: values that cannot both be right are queried, never corrected',
  bliss76: 'SRI and its instruments: BLISS-76 (abstract), PMC5007058',
  furie2009: 'Furie et al. 2009, Arthritis Rheum 61:1143-1151, doi 10.1002/art.24698 (not re-read)',
  msri: 'PGA worsening of 0.3 or more: Connelly et al., modified SRI in a cohort (abstract, keio.elsevierpure.com)',
  'sri-thresholds': 'Analyses of SRI-5 to SRI-8 after the trials (not re-read)',
  kamen2022:
    'Kamen et al. 2022, Lupus Sci Med 9:e000704, doi 10.1136/lupus-2022-000704 (abstract; a garbled copy of its methods; registry NCT03171194)',
  'bliss-protocol':
    'Navarra et al. 2011, Lancet 377:721-731; Furie et al. 2011, Arthritis Rheum 63:3918-3930 (not re-read): to be held against the protocol in use',
  tulip: 'TULIP trials: flare analysis (abstract, docwirenews) and legend of a figure, info.bmj.com',
  'tulip-flare': 'Flare of the TULIP trials: flare analysis (abstract, docwirenews)',
  'bilag-flare': 'Gordon et al. 2003 (abstract): moderate flare a new B, severe flare a new A',
  bicla: 'BICLA, eprovide.mapi-trust.org',
  morand2020: 'Morand et al. 2020, N Engl J Med 382:211-221 (not re-read): PGA rise below 0.3 and SLEDAI-2K',
  'lldas-bliss': 'LLDAS in the BLISS trials, ard.bmj.com 251641',
  'lldas-table': 'Definitions of LLDAS and remission, PMC9707321, Table 2',
  franklyn2016: 'Franklyn et al. 2016, doi 10.1136/annrheumdis-2015-207726 (not re-read)',
  doris2021: 'DORIS 2021, doi 10.1136/lupus-2021-000538 (abstract); its Table 2, lupus.bmj.com 140088',
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
  igaResponse: { source: 'nct03412747' },
  tpss50: { source: 'plaque-analogy', certainty: 'medium' },
  tpss75: { source: 'plaque-analogy', certainty: 'medium' },
  plaquePair: { source: 'nct01360944' },
  spga6Average: { source: 'spga-average', certainty: 'medium' },
  globalConsistency: { source: 'global-consistency' },
  sri: { source: 'bliss76' },
  sriPgaLimit: { source: 'msri' },
  sriHigherThresholds: { source: 'sri-thresholds' },
  bicla: { source: 'bicla' },
  biclaPgaBelow: { source: 'morand2020' },
  lldas: { source: 'lldas-bliss' },
  // Neither coding says which grades are "activity" or which index finds the flare.
  lldasNewActivity: { source: 'lldas-table', certainty: 'medium' },
  // Abstract and table of the same paper differ on exactly 5 mg.
  doris: { source: 'doris2021' },
  dorisDose: { source: 'doris2021', certainty: 'medium' },
  bilagChange: { source: 'furie2009' },
  bilagFlare: { source: 'tulip-flare' },
} satisfies Record<string, Definition>);
