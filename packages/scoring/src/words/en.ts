import type { Issue } from '../result.ts';

const list = (values: readonly unknown[]) => values.join(', ');

/** English sentences that every instrument shares. */
export const en = {
  lang: 'en',
  special: {
    'not-relevant': 'not relevant',
    'not-assessed': 'not assessed',
    'left-blank': 'left blank',
  },
  boolean: { true: 'present', false: 'absent' },
  state: {
    notAnswered: 'not answered',
    notEntered: 'not entered',
    notGraded: 'not graded',
    notScored: 'not scored',
    doesNotApply: 'does not apply',
    complete: 'complete',
    incomplete: 'not complete',
    invalid: 'cannot be scored',
    open: 'open',
  },
  to: 'to',
  of: (max: string) => `of ${max}`,
  sum: 'Sum',
  noTotalYet: 'No total yet; it will lie in this range.',
  noTotal: 'No total can be given for these answers.',
  stillOpen: 'Still open',
  partsCertain: 'Parts already certain',
  nextOpen: 'Next open item',
  openCount: (n: number) => (n === 1 ? '1 item open' : `${n} items open`),
  schemes: 'What published schemes say',
  scheme: (title: string, version: string) => `${title} · version ${version}`,
  yes: 'yes',
  no: 'no',
  lessCertain: 'less certain rule',
  notWhen: 'Not when',
  reminder: 'reminder',
  undo: 'Undo',
  clearAll: 'Clear all',
  show: 'Show',
  hide: 'Hide',
  confirm: 'Confirm',
  cancel: 'Cancel',
  back: 'Back',
  next: 'Next',
  pleaseCheck: 'Please check',
  /** What the bar under an answer means; the day where it is known. */
  lastVisit: (day?: string) => (day === undefined ? 'Last visit' : `Last visit, ${day}`),
  asLastVisit: 'as at the last visit',
  loading: 'The body figure is loading.',
  notLoaded: 'The body figure could not be loaded. Everything can be entered without it.',
  tryAgain: 'Try again',
  rangeSpoken: (low: string, high: string) => `not complete, between ${low} and ${high}`,
  totalSpoken: (label: string, total: string) => `${label} ${total}`,
  missing: (item: string) => `Not answered yet: ${item}.`,
  purpose:
    'Calculates published indices from what you enter and shows the arithmetic. It does not diagnose or advise on treatment. Check results before use. The site that deploys it is responsible for its regulatory status.',
  /** One sentence per issue: what came in and what would be accepted. */
  issue: ({ code, received, allowed }: Issue, formatNumber: (value: number) => string): string => {
    const limits =
      allowed && 'min' in allowed
        ? `Enter a number from ${formatNumber(allowed.min)} to ${formatNumber(allowed.max)}${allowed.step === 1 ? ', without decimals' : ` in steps of ${formatNumber(allowed.step)}`}.`
        : '';
    switch (code) {
      case 'not-a-number':
        return `“${received}” is not a number. ${limits}`;
      case 'out-of-range':
        return `${received} is outside the range. ${limits}`;
      case 'off-step':
        return `${received} is too finely divided. ${limits}`;
      case 'conflict':
        return `These answers do not agree (${received}). Keep one.`;
      case 'above-total-maximum':
        return 'The areas add up to more than the whole body. Please check them.';
      case 'not-a-date':
        return `“${received}” is not a date. Use year-month-day.`;
      case 'too-long':
        return 'This text is too long.';
      case 'unknown-item':
        return 'This answer does not belong to the instrument.';
      case 'unknown-option':
        return 'This setting does not belong to the instrument.';
      case 'not-an-object':
      case 'unreadable':
        return 'These answers cannot be read.';
      default:
        return `“${received}” is not one of the answers${allowed && 'values' in allowed ? `: ${list(allowed.values)}` : ''}.`;
    }
  },
};

/** The shared sentences of a language. */
export type SharedWords = typeof en;
