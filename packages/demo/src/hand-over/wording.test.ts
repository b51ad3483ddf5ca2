import { checkWording } from '@clinimetric/elements/dlqi/element';
import { expect, it } from 'vitest';
import { sampleWording as testWording } from '../../../../test/support/sample-wording.ts';
import { sampleWording } from './sample-wording.en.ts';
import { readWording } from './wording.ts';

it('takes a whole pack, and leaves its acceptance to be declared here', () => {
  const { acceptance: _, ...withoutAcceptance } = testWording;
  expect(readWording(JSON.stringify(withoutAcceptance))).toMatchObject({ ok: true, acceptedBy: '' });
  expect(readWording(`\uFEFF${JSON.stringify(testWording)}`)).toMatchObject({
    ok: true,
    acceptedBy: 'Nobody: this is a sample',
  });
});

it.each([
  ['no JSON', 'DLQI', { code: 'unreadable' }],
  ['a number', '7', { code: 'unreadable' }],
  ['null', 'null', { code: 'unreadable' }],
  ['a backup', '{"format":"clinimetric-clinic-backup@1"}', { code: 'missing', field: 'id' }],
  [
    'a pack without its owners',
    JSON.stringify({ ...testWording, copyright: 'ours' }),
    { code: 'owners-missing', field: 'copyright' },
  ],
])('refuses %s', (_, text, problem) => {
  const read = readWording(text);
  expect(read.ok || read.problems).toContainEqual(problem);
});

it('has a sample that the element can show', () => expect(checkWording(sampleWording)).toEqual([]));
