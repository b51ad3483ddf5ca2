/** Where the responses and severity schemes are defined, by key. */
export const responseSources = Object.freeze({
  'pasi-response': 'PASI-50, -75, -90 and -100 as worded in trial registry texts NCT02474082 and NCT03412747',
  basra2015: 'Basra et al. 2015: minimal clinically important difference of the DLQI, 4 points (abstract, herts.ac.uk)',
  'dlqi-five': 'Five points as printed in trials: doi 10.1186/1477-7525-11-82, Table 1',
  'dlqi-zero-one': 'DLQI 0 or 1, the usual endpoint of no effect on life: first band of Hongbo et al., J Invest Dermatol 2005;125:659-664',
  kimball2016: 'Kimball et al. 2016, doi 10.1111/bjd.14464 (abstract); baseline of at least 4 as in trial protocols',
  riepe2019: 'Riepe et al. 2019, doi 10.2340/00015555-3332 (opening): 2 to 3 points on either scale',
  'vas-ten-millimetres': 'Printed as smallest important difference in an apremilast trial: doi 10.1186/1477-7525-11-82, Table 1',
  'npf-target': 'Armstrong et al., National Psoriasis Foundation treatment targets, S0190-9622(16)30909-4',
  finlay2005: 'Finlay 2005, Rule of Tens, doi 10.1111/j.1365-2133.2005.06502.x',
  mrowietz2011: 'Mrowietz et al. 2011, European consensus, doi 10.1007/s00403-010-1080-1',
  strober2020: 'Strober et al. 2020, International Psoriasis Council, doi 10.1016/j.jaad.2019.08.026 (abstract)',
  'llamas-velasco2017': 'Llamas-Velasco et al. 2017, Moderate psoriasis: a proposed definition, Actas Dermosifiliogr S1578219017303062',
});
