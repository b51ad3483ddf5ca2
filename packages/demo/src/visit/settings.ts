import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { choiceField } from '../common/fields.ts';
import { marks } from '../common/marks.ts';
import { momentOf, momentOn, writeTime } from '../common/moment.ts';
import { optionField, optionText, setOption } from '../common/options.ts';
import { partOf } from '../records/visit.ts';
import { nameWarning } from './asking.ts';
import { differencesOf, formerOf, type Difference } from './former.ts';
import type { Stage } from './stage.ts';
import { visitWords } from './visit.en.ts';

const say = visitWords.settings;

/** Assessor, time and options of one instrument: the visit's, or its own. Folded, with what they are in a line. */
export function visitSettings(stage: Stage): TemplateResult {
  const { visit, sheet, save } = stage;
  const { instrument } = sheet;
  const stored = visit.stored(sheet);
  // What a patient answered alone has no assessor.
  const assessor = stored ? (stored.assessor ?? '') : visit.record.assessor;
  const at = stored?.assessedAt ?? momentOn(visit.record.day);
  const isLocked = visit.opening(sheet) !== 'everything';
  const options = instrument.options.map((option) => optionText(sheet, option));
  // Opened for one instrument, it is closed for the next.
  return html`${keyed(
    sheet.key,
    html`<details class="card settings">
      <summary>
        <span>${say.title}</span>
        <span class="muted">${[assessor, writeTime(at), ...options].filter(Boolean).join(' · ')}</span>
      </summary>
      <fieldset class="fields" ?disabled=${isLocked}>
        ${assessorField(stage, assessor)}${timeField(stage, at)}${entryField(stage)}
        ${instrument.options.map((option) =>
          optionField(sheet, option, (value) => {
            setOption(sheet, option, value);
            save();
          }),
        )}
      </fieldset>
    </details>`,
  )}`;
}

function assessorField({ today, save }: Stage, assessor: string): TemplateResult {
  const warning = nameWarning(assessor, today);
  return html`<label class="set"
    ><span>${say.assessor}</span
    ><input
      autocomplete="off"
      .value=${assessor}
      @input=${(event: Event) => save({ assessor: (event.target as HTMLInputElement).value.trim() })}
    />${warning ? html`<small class="bad">${marks.bad}${warning}</small>` : nothing}</label
  >`;
}

function timeField({ today, save }: Stage, at: string): TemplateResult {
  const change = (input: HTMLInputElement) => {
    const moment = momentOf(input.value);
    const isGood = moment !== undefined && moment.slice(0, 10) <= today;
    input.setCustomValidity(isGood ? '' : say.timeIssue);
    if (isGood) save({ assessedAt: moment });
    else input.reportValidity();
  };
  return html`<label class="set"
    ><span>${say.time}</span
    ><input
      type="datetime-local"
      .value=${live(at.slice(0, 16))}
      @change=${(event: Event) => change(event.target as HTMLInputElement)}
  /></label>`;
}

/** What a patient answers may be copied from paper. */
function entryField({ visit, sheet, save }: Stage): TemplateResult | typeof nothing {
  const part = partOf(sheet.instrument.id);
  if (!part.isFromPatient) return nothing;
  const entry = visit.stored(sheet)?.entry ?? (part.isCopied ? 'paper' : 'device');
  return choiceField(
    say.entry,
    [
      ['paper', say.paper],
      ['device', say.device],
    ],
    entry,
    (value) => save({ entry: value as 'paper' | 'device' }),
  );
}

/** What differs from the last visit, so that the two cannot be compared. Options are no values: a trial shows them too. */
export function differences(stage: Stage): TemplateResult | typeof nothing {
  const { visit, sheet } = stage;
  const former = formerOf(visit, sheet);
  if (former.is === 'none') return nothing;
  const found = differencesOf(sheet.instrument, former.administration, sheet.element.result);
  return html`${found.map((one) => difference(stage, one))}`;
}

function difference({ visit, sheet, save }: Stage, { id, before, now, isOption }: Difference): TemplateResult {
  const { instrument, words } = sheet;
  const named = isOption ? words.options?.[id] : words.items[id];
  const nameOf = (value: unknown) => named?.options?.[String(value)] ?? String(value);
  const option = instrument.options.find((one) => one.id === id);
  const asLast = () => {
    setOption(sheet, option!, String(before));
    save();
  };
  return html`<p class="note">
    ${marks.info}<span>${say.differs(named?.label ?? id, nameOf(before), nameOf(now))}</span>
    ${
      option && visit.opening(sheet) === 'everything'
        ? html`<button type="button" class="link" @click=${asLast}>${say.asLast}</button>`
        : nothing
    }
  </p>`;
}
