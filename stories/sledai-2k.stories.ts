import '@clinimetric/elements/sledai-2k';
import { sledai2k } from '@clinimetric/scoring/sledai-2k';
import {
  dark,
  forcedColours,
  medium,
  narrow,
  renderElement,
  rightToLeft,
  shared,
  story,
} from './support/clinical-states.ts';

export default {
  title: 'Instruments/SLEDAI-2K',
  component: 'clin-sledai-2k',
  render: renderElement('clin-sledai-2k'),
  ...shared,
};

/** All 24 said absent but for those named. */
const present = (...ids: string[]) =>
  Object.fromEntries(sledai2k.items.filter(({ role }) => role === 'scored').map(({ id }) => [id, ids.includes(id)]));
const partial = {
  seizure: false,
  arthritis: true,
  myositis: false,
  rash: true,
  alopecia: false,
  'mucosal-ulcers': false,
  'low-complement': true,
  'increased-dna-binding': 'not-assessed',
  'lab.platelets': 92,
  'lab.sample-date': '2025-11-14',
};
const assessed = { attributes: { 'assessed-on': '2025-11-20' } };

export const Empty = story({}, { status: 'incomplete' });
export const Partial = story(partial, { status: 'incomplete' }, assessed);
/** Worked example 3: arthritis, rash, alopecia and both serological items. */
export const Complete = story(present('arthritis', 'rash', 'alopecia', 'low-complement', 'increased-dna-binding'), {
  status: 'complete',
  total: 12,
});
export const NotAssessed = story(
  { ...present('arthritis'), 'increased-dna-binding': 'not-assessed' },
  { status: 'incomplete' },
);
/** Serology alone: 4 points and no clinical disease. */
export const SerologyOnly = story(present('low-complement', 'increased-dna-binding'), { status: 'complete', total: 4 });

export const EdgeNone = story(present(), { status: 'complete', total: 0 });
export const EdgeMild = story(present('fever'), { status: 'complete', total: 1 });
export const EdgeMildHighest = story(present('arthritis', 'fever'), { status: 'complete', total: 5 });
export const EdgeModerate = story(present('arthritis', 'rash'), { status: 'complete', total: 6 });
export const EdgeTen = story(present('arthritis', 'rash', 'mucosal-ulcers', 'increased-dna-binding'), {
  status: 'complete',
  total: 10,
});
export const EdgeHigh = story(present('seizure', 'rash', 'fever'), { status: 'complete', total: 11 });
export const EdgeNineteen = story(present('seizure', 'psychosis', 'rash', 'fever'), { status: 'complete', total: 19 });
export const EdgeVeryHigh = story(present('seizure', 'psychosis', 'arthritis'), { status: 'complete', total: 20 });

export const SuggestionDeclined = story({ ...present(), 'lab.platelets': 92 }, { status: 'complete', total: 0 });
/** Exactly 100 suggests nothing. */
export const PlateletsAtTheLimit = story({ ...partial, 'lab.platelets': 100 }, { status: 'incomplete' }, assessed);
export const SampleOutsideWindow = story(
  { ...partial, 'lab.sample-date': '2025-10-01' },
  { status: 'incomplete' },
  assessed,
);
export const ThirtyDays = story(
  partial,
  { status: 'incomplete' },
  { attributes: { ...assessed.attributes, 'window-days': '30' } },
);
export const Invalid = story({ ...partial, 'lab.platelets': 'many' }, { status: 'invalid' });
export const Disabled = story(partial, { status: 'incomplete' }, { disabled: true });
export const ReadOnly = story(present('arthritis', 'rash'), { status: 'complete', total: 6 }, { readonly: true });

export const NarrowPartial = narrow(Partial);
export const Medium = medium(Partial);
export const DarkPartial = dark(Partial);
export const RightToLeft = rightToLeft(Partial);
export const ForcedColours = forcedColours(Partial);
