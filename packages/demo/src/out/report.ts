import { en as shared } from '@clinimetric/scoring/en';
import { html, nothing, type TemplateResult } from 'lit';
import { groupsOf } from '../common/answers.ts';
import { madeUpStamp } from '../common/made-up-stamp.ts';
import { writeDay, writeMonth } from '../common/moment.ts';
import { siteWords } from '../common/sites.en.ts';
import { summaryWords } from '../common/summary.en.ts';
import { cellsOf, stateOf, capital, type Scored } from '../common/summary.ts';
import { treatmentWords } from '../common/treatment.en.ts';
import { words as clinic } from '../common/words.ts';
import type { Day } from '../records/day.ts';
import { answerGroups } from './groups.ts';
import { words } from './report.en.ts';
import { toldOf, type Scoring, type Told, type VisitRecord } from './told.ts';
import {
  amendmentsOf,
  circumstancesOf,
  derivedOf,
  drugText,
  plaqueName,
  shortScore,
  sitesText,
  treatmentText,
} from './visit-text.ts';

const inTheWay = ({ slot }: Told) => !['complete', 'not-assessed', 'left-blank', 'not-done'].includes(slot.state);

/** What keeps the visit from being whole, in words; empty when nothing does. */
export function stampOf({ visit: { state } }: VisitRecord, told: readonly Told[]): string[] {
  const open = told.filter(inTheWay).map(({ words: named }) => named.title);
  const unsigned = state === 'in-progress' || state === 'waiting' ? [words.stamp[state]] : [];
  return [...unsigned, ...(open.length > 0 ? [words.open(open.join(', '))] : [])];
}

/** The visit on paper: every answer, what is open, versions, schemes and rights, and room for a signature. */
export function report(record: VisitRecord, today: Day): TemplateResult {
  const told = toldOf(record);
  const stamp = stampOf(record, told);
  return html`<article class="report ${stamp.length > 0 ? 'open' : ''}" aria-label=${words.heading}>
    ${head(record, stamp)}
    <div class="panel">${told.map(instrument)}</div>
    ${foot(record, told, today)}
  </article>`;
}

function head(record: VisitRecord, stamp: readonly string[]): TemplateResult {
  const { patient, visit, label } = record;
  const facts = [
    clinic.diagnosis[patient.diagnosis],
    clinic.born(writeMonth(patient.born)),
    drugText(record),
    visit.assessor && words.assessor(visit.assessor),
    words.state(clinic.visitState[visit.state]),
  ];
  return html`<header>
    <div>
      <h3>${words.running(patient.code, label, writeDay(visit.day))}${madeUpStamp(patient)}</h3>
      <p>${facts.filter(Boolean).join(' · ')}</p>
    </div>
    ${stamp.length > 0 ? html`<p class="stamp">${stamp.map((line) => html`<span>${line}</span>`)}</p>` : nothing}
  </header>`;
}

function instrument(told: Told): TemplateResult {
  const { words: named, notDone, scorings } = told;
  if (scorings.length === 0) {
    const text = notDone === undefined ? words.untouched : words.notDone(notDone);
    return html`<section class="scored short ${inTheWay(told) ? 'open' : ''}">
      <h4><span>${named.title}</span><span>${text}</span></h4>
    </section>`;
  }
  return html`${scorings.map((scoring) => scored(scoring, told))}`;
}

function scored(scoring: Scoring, told: Told): TemplateResult {
  const { scored: one, administration } = scoring;
  const { words: named, result } = one;
  const groups = groupsOf(one);
  const isShort = groups.flatMap(({ rows }) => rows).length <= 3;
  const size = isShort ? 'short' : groups.length === 4 ? 'four' : '';
  const { target } = administration;
  return html`<section class="scored ${size} ${inTheWay(told) && result.status !== 'complete' ? 'open' : ''}">
    <h4>
      <span>${target ? plaqueName(target) : named.title}<small> ${named.fullTitle}</small></span>
      <span class="value"
        >${value(one)}${derivedOf(one).map((text) => html`<span class="derived">${text}</span>`)}</span
      >
    </h4>
    ${answerGroups(groups)} ${amendmentsOf(scoring).map((text) => html`<p><b>${capital(text)}</b></p>`)}
    <p class="fine">${fineOf(scoring).join(' · ')}</p>
  </section>`;
}

function value(one: Scored): TemplateResult {
  const { result, instrument: of } = one;
  if (result.status !== 'complete') return html`${words.noTotal(stateOf(one), shortScore(one))}`;
  return html`<b>${shortScore(one)}</b
    >${of.total.official ? html`<small> ${words.of(String(of.total.max))}</small>` : nothing}`;
}

/** Schemes, open items, settings, versions and how it came about: what a reader needs to trust the number. */
function fineOf(scoring: Scoring): string[] {
  const { scored: one } = scoring;
  const { facts, open, settings, version, wording } = cellsOf(one);
  const rules = words.rules(one.instrument.id, version, wording);
  return [facts, open, settings && summaryWords.settings(settings), ...circumstancesOf(scoring), rules].filter(Boolean);
}

function foot({ patient, visit }: VisitRecord, told: readonly Told[], today: Day): TemplateResult {
  const sites = sitesText(visit);
  const rights = told.filter(({ scorings }) => scorings.length > 0);
  return html`<footer>
    ${sites ? html`<p><b>${siteWords.title}:</b> ${sites}</p>` : nothing}
    <p><b>${treatmentWords.title}:</b> ${treatmentText(visit.treatment, patient.diagnosis === 'lupus')}</p>
    ${rights.length > 0 ? html`<p class="fine">${words.rights}. ${rights.map(({ words: named }) => html`<b>${named.title}:</b> ${named.licence} `)}</p>` : nothing}
    <p class="fine">${shared.purpose} ${words.made(writeDay(today))}</p>
    <p class="signature">
      <span>${words.name} <b>${visit.assessor}</b></span
      ><span>${words.signature} <i></i></span><span>${words.date} <i></i></span><small>${words.notElectronic}</small>
    </p>
  </footer>`;
}
