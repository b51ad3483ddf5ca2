import '@clinimetric/elements/pruritus-vas';
import { dark, forcedColours, narrow, renderElement, rightToLeft, shared, story } from './support/clinical-states.ts';

export default {
  title: 'Instruments/Itch VAS',
  component: 'clin-pruritus-vas',
  render: renderElement('clin-pruritus-vas'),
  ...shared,
};

const mm = (value: number) => ({ 'vas-mm': value });

/** No mark, no thumb, no hint on the line. */
export const Empty = story({}, { status: 'incomplete' });
export const Complete = story(mm(62), { status: 'complete', total: 6.2 });
export const RatherNotAnswer = story({ 'vas-mm': 'left-blank' }, { status: 'incomplete' });
export const NoItch = story(mm(0), { status: 'complete', total: 0 });
export const EdgeMild = story(mm(1), { status: 'complete', total: 0.1 });
export const EdgeBelowThree = story(mm(29), { status: 'complete', total: 2.9 });
export const EdgeThree = story(mm(30), { status: 'complete', total: 3 });
export const EdgeBelowFour = story(mm(39), { status: 'complete', total: 3.9 });
export const EdgeFour = story(mm(40), { status: 'complete', total: 4 });
export const EdgeSeven = story(mm(70), { status: 'complete', total: 7 });
export const EdgeNine = story(mm(90), { status: 'complete', total: 9 });
export const AverageItch = story(mm(35), { status: 'complete', total: 3.5 }, { attributes: { statistic: 'average' } });
/** The set with cuts 3, 7 and 8 is shown only when asked for. */
export const OtherScheme = story(mm(85), { status: 'complete', total: 8.5 }, { bandScheme: 'kido-nakahara-2015' });
export const Invalid = story({ 'vas-mm': 'four' }, { status: 'invalid' });
export const Disabled = story(mm(62), { status: 'complete', total: 6.2 }, { disabled: true });
export const ReadOnly = story(mm(62), { status: 'complete', total: 6.2 }, { readonly: true });

export const Patient = story({}, { status: 'incomplete' }, { layout: 'patient' });
export const PatientAnswered = story(mm(62), { status: 'complete', total: 6.2 }, { layout: 'patient' });
export const PatientNarrow = narrow(PatientAnswered);
export const PatientDark = dark(PatientAnswered);
export const Narrow = narrow(Complete);
export const Dark = dark(Complete);
export const RightToLeft = rightToLeft(Complete);
export const ForcedColours = forcedColours(Complete);
