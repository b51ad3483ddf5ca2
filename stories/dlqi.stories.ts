import '@clinimetric/elements/dlqi';
import { sampleWording } from '../test/support/sample-wording.ts';
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

export default { title: 'Instruments/DLQI', component: 'clin-dlqi', render: renderElement('clin-dlqi'), ...shared };

/** Ten answers in order; question 7 takes its part b from the eleventh. */
const answersOf = (given: readonly (number | string)[], partB?: number) => ({
  ...Object.fromEntries(given.map((value, i) => [`q${i + 1}`, value])),
  ...(partB === undefined ? {} : { q7b: partB }),
});
const nothing = [0, 0, 0, 0, 0, 0, 'no', 0, 0, 0];
const partial = answersOf([2, 2, 1, 2, 1, 'not-relevant', 'no', 0, 'left-blank'], 1);

export const Empty = story({}, { status: 'incomplete' });
export const Partial = story(partial, { status: 'incomplete' });
export const Complete = story({ ...partial, q9: 1, q10: 1 }, { status: 'complete', total: 11 });
export const OneLeftBlank = story({ ...partial, q10: 1 }, { status: 'complete', total: 10 });
export const TwoLeftBlank = story({ ...partial, q8: 'left-blank', q10: 1 }, { status: 'incomplete' });
export const SeveralTicks = story({ ...partial, q3: [0, 2], q9: 0, q10: 1 }, { status: 'complete', total: 11 });

export const EdgeNone = story(answersOf([1, ...nothing.slice(1)], 0), { status: 'complete', total: 1 });
export const EdgeSmall = story(answersOf([1, 1, ...nothing.slice(2)], 0), { status: 'complete', total: 2 });
export const EdgeSmallHighest = story(answersOf([3, 2, ...nothing.slice(2)], 0), { status: 'complete', total: 5 });
export const EdgeModerate = story(answersOf([3, 3, ...nothing.slice(2)], 0), { status: 'complete', total: 6 });
export const EdgeTen = story(answersOf([3, 3, 3, 1, ...nothing.slice(4)], 0), { status: 'complete', total: 10 });
export const EdgeVeryLarge = story(answersOf([3, 3, 3, 2, ...nothing.slice(4)], 0), { status: 'complete', total: 11 });
export const EdgeTwenty = story(answersOf([3, 3, 3, 3, 3, 3, 'no', 0, 0, 0], 2), { status: 'complete', total: 20 });
export const EdgeExtremelyLarge = story(answersOf([3, 3, 3, 3, 3, 3, 'yes', 0, 0, 0]), {
  status: 'complete',
  total: 21,
});
/** DLQI 10 is not above 10; DLQI-R 12.5 is, and that is not the published rule. */
export const RelevantDisagrees = story(answersOf([2, 2, 1, 1, 1, 'not-relevant', 'no', 1, 'not-relevant', 1], 1), {
  status: 'complete',
  total: 10,
});

export const Invalid = story({ ...partial, q1: 'not-relevant' }, { status: 'invalid' });
export const Disabled = story(partial, { status: 'incomplete' }, { disabled: true });
export const ReadOnly = story({ ...partial, q10: 1 }, { status: 'complete', total: 10 }, { readonly: true });

const wording = { properties: { wording: sampleWording } };
/** With a wording pack it is the questionnaire itself; the score stays hidden from the patient. */
export const QuestionnairePage = story(partial, { status: 'incomplete' }, wording);
export const QuestionByQuestion = story({}, { status: 'incomplete' }, { ...wording, layout: 'question' });
export const QuestionByQuestionNarrow = narrow(QuestionByQuestion);
export const WordingRefused = story(
  partial,
  { status: 'incomplete' },
  { properties: { wording: { ...sampleWording, copyright: '' } } },
);

export const NarrowPartial = narrow(Partial);
export const Medium = medium(Partial);
export const DarkPartial = dark(Partial);
export const RightToLeft = rightToLeft(Partial);
export const ForcedColours = forcedColours(Partial);
