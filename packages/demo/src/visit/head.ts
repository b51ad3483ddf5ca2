import { html, nothing, type TemplateResult } from 'lit';
import { madeUpStamp } from '../common/made-up-stamp.ts';
import { writeDay, writeMonth } from '../common/moment.ts';
import { words } from '../common/words.ts';
import { partOf } from '../records/visit.ts';
import type { OpenVisit } from './open-visit.ts';
import { titleOf } from './steps.ts';
import { visitWords } from './visit.en.ts';

const say = visitWords;

/** What can be done with the whole of a visit, where it is no link. */
interface Acts {
  readonly onReview: () => void;
  readonly onDelete: () => void;
}

/** What is amended: a step, an instrument, or one plaque of it. */
function amendedTitle(key: string): string {
  const [step = '', plaque] = key.split('/');
  return [titleOf(step), plaque && say.plaques.name(plaque, '')].filter(Boolean).join(', ');
}

/** Whose visit it is and how it stands, with what can be done with the whole of it. */
export function visitHead(visit: OpenVisit, { onReview, onDelete }: Acts): TemplateResult {
  const { record, patient, isSigned, isEnded, amending } = visit;
  const handsOver = !isSigned && record.panel.some((id) => partOf(id).isFromPatient);
  return html`<div class="head visit-head">
    <div>
      <h2><a href="#patient/${patient.id}">${patient.code}</a>${madeUpStamp(patient)}</h2>
      <p class="facts muted">
        <span>${words.diagnosis[patient.diagnosis]}</span><span>${words.born(writeMonth(patient.born))}</span
        ><span>${visit.label}, <b>${writeDay(record.day)}</b></span
        ><span>${words.visitState[record.state]}</span
        >${amending.length > 0 ? html`<b class="now">${say.beingAmended(amending.map(amendedTitle).join(', '))}</b>` : nothing}
      </p>
    </div>
    <div class="acts">
      ${handsOver ? html`<a class="btn" href="#visit/${record.id}/hand-over">${say.handOver}</a>` : nothing}
      <a class="btn" href="#visit/${record.id}/report">${say.report}</a>
      ${isSigned ? nothing : html`<button type="button" class="btn" @click=${onDelete}>${say.delete}</button>`}
      ${
        // Nothing is left to sign: the way on is the next patient.
        isEnded
          ? html`<a class="btn primary" href="#patients">${words.toPatients}</a>`
          : html`<button type="button" class="btn primary" @click=${onReview}>${say.review}</button>`
      }
    </div>
  </div>`;
}
