import { html, nothing, type TemplateResult } from 'lit';
import { madeUpStamp } from '../common/made-up-stamp.ts';
import { writeDay, writeMonth } from '../common/moment.ts';
import { words } from '../common/words.ts';
import { partOf } from '../records/visit.ts';
import { removal, undeletion } from '../store/change.ts';
import type { VisitPage } from './visit-page.ts';
import { visitWords } from './visit.en.ts';

const say = visitWords;

/** Whose visit it is and how it stands, with what can be done with the whole of it. */
export function visitHead(page: VisitPage): TemplateResult {
  const visit = page.visit!;
  const patient = page.patient!;
  // Nothing is left to sign: the way on is the next patient.
  const isEnded = visit.state === 'signed' || visit.state === 'amended';
  const handsOver = !page.isSigned && visit.panel.some((id) => partOf(id).isFromPatient);
  return html`<div class="head">
    <div>
      <h2><a href="#patient/${patient.id}">${patient.code}</a>${madeUpStamp(patient)}</h2>
      <p class="facts muted">
        <span>${words.diagnosis[patient.diagnosis]}</span><span>${words.born(writeMonth(patient.born))}</span
        ><span>${page.label}, <b>${writeDay(visit.day)}</b></span
        ><span>${words.visitState[visit.state]}</span>
      </p>
    </div>
    <div class="acts">
      ${handsOver ? html`<a class="btn" href="#visit/${visit.id}/hand-over">${say.handOver}</a>` : nothing}
      <a class="btn" href="#visit/${visit.id}/report">${say.report}</a>
      ${
        page.isSigned
          ? nothing
          : html`<button type="button" class="btn" @click=${() => remove(page)}>${say.delete}</button>`
      }
      ${
        isEnded
          ? html`<a class="btn primary" href="#patients">${words.toPatients}</a>`
          : html`<button type="button" class="btn primary" @click=${() => page.choose('review')}>${say.review}</button>`
      }
    </div>
  </div>`;
}

async function remove(page: VisitPage): Promise<void> {
  const { clinic, label } = page;
  const { id } = page.visit!;
  await clinic.saver.flush();
  await clinic.read();
  const { records } = clinic;
  const stored = records.storedVisit(id);
  if (!stored || !(await clinic.write([removal('visit', stored, records.assessor)]))) return;
  const back = { ...stored, revision: stored.revision + 1 };
  const undo = () => clinic.write([undeletion('visit', back, records.assessor)]);
  clinic.offerUndo(words.deleted(`${label || words.newVisit.kind}, ${writeDay(stored.value.day)}`), undo);
}
