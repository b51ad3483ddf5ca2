import { html, nothing, type TemplateResult } from 'lit';
import { marks } from '../common/marks.ts';
import { writeDayOf } from '../common/moment.ts';
import { recordKinds } from '../records/record.ts';
import type { Aside } from '../store/schema.ts';
import type { Choice } from '../store/settle.ts';
import { kindWords } from '../store/words.ts';
import { words } from './asides.en.ts';
import type { Clinic } from './clinic.ts';

/** Versions that wait for a choice. Damaged ones can only be kept; they are in every backup. */
export function asidesNote(clinic: Clinic): TemplateResult | typeof nothing {
  const open = clinic.records.asides.filter(({ why }) => why !== 'unreadable');
  if (open.length === 0) return nothing;
  return html`<section class="card asides">
    <h2>${words.title}</h2>
    <ul>
      ${open.map((aside) => row(clinic, aside))}
    </ul>
  </section>`;
}

function row(clinic: Clinic, aside: Aside): TemplateResult {
  const kind = recordKinds.find((one) => one === aside.kind) ?? 'setting';
  const say = words[aside.why === 'restore' ? 'restore' : 'conflict'];
  const settle = async (choice: Choice) => {
    const settled = await clinic.store.settle(aside.id, choice, clinic.records.assessor);
    // Reading lets go of the version of this tab as well, in the moment in which the chosen one is shown.
    await clinic.read();
    if (!settled.ok) clinic.tell(settled.failure);
  };
  return html`<li>
    <span>${marks.bad} ${say(kindWords[kind], writeDayOf(aside.at))}</span>
    <span class="acts">
      <button type="button" class="btn" @click=${() => settle('aside')}>${words.useAside}</button>
      <button type="button" class="btn" @click=${() => settle('current')}>${words.useCurrent}</button>
    </span>
  </li>`;
}
