import { bilag2004, pasi, sledai2k } from '@clinimetric/scoring';
import { expect, it } from 'vitest';
import { openStillSo } from './still-so.ts';

const ids = (...given: Parameters<typeof openStillSo>) => openStillSo(...given).map(({ id }) => id);

it('offers clinical findings of SLEDAI-2K that were said and are open today', () => {
  const before = { rash: true, seizure: false, psychosis: 'not-assessed', pyuria: false, thrombocytopenia: true };
  expect(ids(sledai2k, before, {})).toEqual(['seizure', 'rash']);
  expect(ids(sledai2k, before, { seizure: false })).toEqual(['rash']);
});

it('offers what was absent in BILAG-2004, never a value', () => {
  const before = {
    'constitutional.pyrexia': 0,
    'constitutional.weight-loss': 2,
    'constitutional.anorexia': 'not-assessed',
    'renal.nephrotic-syndrome': false,
    'renal.accelerated-hypertension': true,
    'renal.dipstick-protein': 0,
    'renal.creatinine': 80,
    'haematological.active-haemolysis': false,
  };
  expect(ids(bilag2004, before, {})).toEqual(['constitutional.pyrexia', 'renal.nephrotic-syndrome']);
});

it('offers nothing of PASI', () => expect(ids(pasi, { 'head.area': 0 }, {})).toEqual([]));
