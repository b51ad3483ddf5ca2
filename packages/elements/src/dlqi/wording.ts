import type { ChoiceItem } from '@clinimetric/scoring';
import { dlqi } from '@clinimetric/scoring/dlqi';

export interface QuestionWording {
  readonly text: string;
  /** Text of each answer, by its stored value. */
  readonly options: Readonly<Record<string, string>>;
}

/** The owners' wording of the questionnaire in one language, as a site with a licence supplies it. All of it is plain text. */
export interface DlqiWording {
  /** Identifies the pack in stored administrations. */
  readonly id: string;
  /** BCP 47 tag of the texts. */
  readonly language: string;
  /** The site's declaration that it has accepted the owners' terms. */
  readonly acceptance: {
    /** Person or body that accepted. */
    readonly by: string;
    /** ISO date, `YYYY-MM-DD`. */
    readonly on: string;
  };
  /** The owners' line; it stands under every screen and print. */
  readonly copyright: string;
  readonly instructions?: string;
  /** The period the questions are about. */
  readonly recall?: string;
  /** Question and answers by item id, `q1` to `q10` and `q7b`. */
  readonly items: Readonly<Record<string, QuestionWording>>;
}

/** What is wrong with a wording pack. */
export interface WordingProblem {
  readonly code:
    'unreadable' | 'missing' | 'unknown' | 'not-text' | 'not-a-language' | 'not-accepted' | 'owners-missing';
  /** The question concerned; absent where the pack as a whole is. */
  readonly item?: string;
  /** The text concerned: `copyright`, or of a question `text` or `options.not-relevant`. */
  readonly field?: string;
}

export const questions = dlqi.items.filter(({ role }) => role === 'scored') as ChoiceItem[];

/** The answers a pack has to word: those printed on the form. Declining is worded by the kit. */
export const printedAnswers = ({ options, special = [] }: ChoiceItem): string[] =>
  [...options.map(({ value }) => String(value)), ...special].filter((value) => value !== 'left-blank');

/** Owners are recognised by their family names, however the line is written in the pack's language. */
const ownerNames = dlqi.licence.owner!.split(' and ').map((owner) => owner.split(' ').pop()!.toLowerCase());

const isoDate = /^\d{4}-\d{2}-\d{2}/;

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const fieldsOf = (value: unknown): Record<string, unknown> => (typeof value === 'object' ? { ...value } : {});

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/**
 * Checks a wording pack: every question and answer of the instrument and no other, each with a text, the owners named in
 * the copyright line, the licence accepted. Never throws; an empty list means that the pack can be used.
 */
export function checkWording(pack: unknown): WordingProblem[] {
  try {
    return problemsOf(pack);
  } catch {
    return [{ code: 'unreadable' }];
  }
}

function problemsOf(pack: unknown): WordingProblem[] {
  if (typeof pack !== 'object' || pack === null || Array.isArray(pack)) return [{ code: 'unreadable' }];
  const { id, language, acceptance, copyright, instructions, recall, items } = fieldsOf(pack);
  const problems: WordingProblem[] = [];
  const add = (code: WordingProblem['code'], field: string, item?: string) =>
    void problems.push(item ? { code, item, field } : { code, field });
  const isFit = (value: unknown, field: string, item?: string): value is string => {
    if (!isText(value)) add(value === undefined ? 'missing' : 'not-text', field, item);
    return isText(value);
  };
  isFit(id, 'id');
  if (isFit(language, 'language') && !isLanguage(language)) add('not-a-language', 'language');
  const { by, on } = fieldsOf(acceptance);
  if (!isText(by) || !isText(on) || !isoDate.test(on) || Number.isNaN(Date.parse(on)))
    add('not-accepted', 'acceptance');
  if (isFit(copyright, 'copyright') && !ownerNames.every((name) => copyright.toLowerCase().includes(name))) {
    add('owners-missing', 'copyright');
  }
  if (instructions !== undefined) isFit(instructions, 'instructions');
  if (recall !== undefined) isFit(recall, 'recall');
  const given = fieldsOf(items);
  for (const question of questions) {
    const item = question.id;
    if (given[item] === undefined) problems.push({ code: 'missing', item });
    else checkQuestion(question, fieldsOf(given[item]));
  }
  for (const item of Object.keys(given)) {
    if (!questions.some(({ id }) => id === item)) problems.push({ code: 'unknown', item });
  }
  return problems;

  function checkQuestion(question: ChoiceItem, { text, options }: Record<string, unknown>): void {
    const answers = fieldsOf(options);
    const printed = printedAnswers(question);
    isFit(text, 'text', question.id);
    for (const answer of printed) isFit(answers[answer], `options.${answer}`, question.id);
    for (const answer of Object.keys(answers)) {
      if (!printed.includes(answer)) add('unknown', `options.${answer}`, question.id);
    }
  }
}
