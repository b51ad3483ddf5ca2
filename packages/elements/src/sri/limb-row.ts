import { bilagChange, type Limb, type NotEvaluableReason } from '@clinimetric/scoring';
import { html, nothing, type TemplateResult } from 'lit';
import { marks } from '../internal/marks.ts';
import { outcome } from '../internal/outcome.ts';
import {
  factText,
  failureText,
  listOf,
  reasonText,
  ruleEvidence,
  stepText,
  systemWord,
  wordOf,
  type Account,
  type Fields,
} from './sentences.ts';

/** Grades of all nine systems; what is new says so in a word. */
function strip({ view, visits }: Account): TemplateResult | typeof nothing {
  const { words } = view;
  const compared = bilagChange({ baseline: visits.baseline.bilag, followUp: visits.followUp.bilag });
  if (compared.status === 'not-evaluable') return nothing;
  return html`<ul class="strip" part="strip" aria-label=${words.view['strip']!}>
    ${Object.entries(compared.systems).map(
      ([system, { change, before, now }]) =>
        html`<li class=${change}>
          <small>${systemWord(words, system)}</small><b><bdi dir="ltr">${stepText(words, { before, now })}</bdi></b
          ><span>${words.view[`change.${change}`]}</span>
        </li>`,
    )}
  </ul>`;
}

/** One rule about treatment: what it found, or its name, and how it came out. */
function ruleLine(account: Account, rule: Fields): TemplateResult {
  const { view } = account.view.words;
  const code = wordOf(rule['code']);
  const name = view[`rule.${wordOf(rule['rule'])}`];
  const found = ruleEvidence(account, rule);
  const state = code
    ? reasonText(account, { reason: code as NotEvaluableReason })
    : view[`outcome.${wordOf(rule['outcome'])}`];
  return html`<li>
    ${code ? marks.notAssessed : nothing}<bdi
      >${found || name}: ${state}${rule['effect'] === 'reported' ? ` · ${view['reported']}` : nothing}</bdi
    >
  </li>`;
}

function treatment(account: Account, { arguments: args }: Limb): TemplateResult | typeof nothing {
  const rules = listOf(args['rules']);
  const failure = args['failure'] as Fields | undefined;
  if (rules.length === 0 && !failure) return nothing;
  return html`<ul class="record">
    ${failure ? html`<li><bdi>${failureText(account, failure)}</bdi></li>` : nothing}${rules.map((rule) => ruleLine(account, rule))}
  </ul>`;
}

const textOf = (account: Account, limb: Limb): string =>
  limb.outcome === 'not-evaluable'
    ? reasonText(account, { ...limb, reason: limb.code }, limb.arguments)
    : factText(account, limb);

/** Facts with their outcomes. What is missing for several limbs of a measure is said once. */
function facts(account: Account, limbs: readonly Limb[]): TemplateResult[] {
  const byText = new Map(limbs.map((limb) => [textOf(account, limb), limb.outcome]));
  return [...byText].map(
    ([text, one]) =>
      html`<li class=${one}>
        <span><bdi>${text}</bdi></span
        >${outcome(account.view.words, one)}
      </li>`,
  );
}

/** What belongs to a measure beside its facts. */
const evidence: Readonly<Record<string, (account: Account, limb: Limb) => TemplateResult | typeof nothing>> = {
  bilag: strip,
  treatment,
};

/** All limbs that look at one measure: facts, evidence, and the outcome of each. */
export function limbRow(account: Account, measure: string, limbs: readonly Limb[]): TemplateResult {
  const known = limbs[0] ? evidence[measure]?.(account, limbs[0]) : undefined;
  return html`<div class="limb" part="limb" role="group" aria-labelledby=${`limb-${measure}`}>
    <h3 id=${`limb-${measure}`}>${account.view.words.view[`limb.${measure}`]}</h3>
    <ul class="facts">
      ${facts(account, limbs)}
    </ul>
    ${known ? html`<div class="evidence">${known}</div>` : nothing}
  </div>`;
}
