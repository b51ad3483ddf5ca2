import '@clinimetric/elements/pruritus-nrs';
import { dark, forcedColours, narrow, renderElement, rightToLeft, shared, story } from './support/clinical-states.ts';

export default {
  title: 'Instruments/Itch NRS',
  component: 'clin-pruritus-nrs',
  render: renderElement('clin-pruritus-nrs'),
  ...shared,
};

export const Empty = story({}, { status: 'incomplete' });
export const Complete = story({ nrs: 6 }, { status: 'complete', total: 6 });
export const RatherNotAnswer = story({ nrs: 'left-blank' }, { status: 'incomplete' });
export const EdgeNone = story({ nrs: 0 }, { status: 'complete', total: 0 });
export const EdgeMild = story({ nrs: 1 }, { status: 'complete', total: 1 });
export const EdgeModerate = story({ nrs: 3 }, { status: 'complete', total: 3 });
export const EdgeSevere = story({ nrs: 7 }, { status: 'complete', total: 7 });
export const EdgeVerySevere = story({ nrs: 9 }, { status: 'complete', total: 9 });
export const Highest = story({ nrs: 10 }, { status: 'complete', total: 10 });
export const Invalid = story({ nrs: 6.5 }, { status: 'invalid' });
export const Disabled = story({ nrs: 6 }, { status: 'complete', total: 6 }, { disabled: true });
export const ReadOnly = story({ nrs: 6 }, { status: 'complete', total: 6 }, { readonly: true });

export const Patient = story({}, { status: 'incomplete' }, { layout: 'patient' });
export const PatientAnswered = story({ nrs: 6 }, { status: 'complete', total: 6 }, { layout: 'patient' });
export const PatientNarrow = narrow(PatientAnswered);
export const Narrow = narrow(Complete);
export const Dark = dark(Complete);
export const RightToLeft = rightToLeft(Complete);
export const ForcedColours = forcedColours(Complete);
