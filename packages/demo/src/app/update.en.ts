/** English words of the note about a newer version. */
export const words = {
  ready: 'A new version is ready.',
  elsewhere: 'Another tab has taken a new version. This one goes on with the former until you load it.',
  load: 'Load it',
  anyway: 'Load it anyway',
  later: 'Later',
  saving: 'Storing what was entered',
  notSaved: 'Not everything is stored yet, so the page stays as it is. See the note above.',
  losing: 'Loading it now would lose what is not stored:',
  form: 'a form on this page that is not finished',
  answers: 'the answers of “Score without a patient”',
};
