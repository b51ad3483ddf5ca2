import { expect, it } from 'vitest';
import { addressOf, placeOf } from './route.ts';

it.each(['#patients', '#backup', '#patient/2f-1', '#visit/2f-1', '#schedules', '#patient/2f-1/compare/3a-1/3a-2'])(
  '%s leads to its place and back',
  (hash) => {
    expect(addressOf(placeOf(hash)!)).toBe(hash);
  },
);

it.each(['', '#', '#pasi', '#pruritus-nrs/patient', '#patient', '#visit/', '#patients/2f', '#visit/a/b'])(
  '“%s” belongs to the page without patients',
  (hash) => {
    expect(placeOf(hash)).toBeUndefined();
  },
);
