/** Where a plaque lies and what is done with it: words of the widget and of the list. */
export const targetView: Readonly<Record<string, string>> = {
  'side.left': 'left',
  'side.right': 'right',
  'side.midline': 'midline',
  'arm.treated': 'treated',
  'arm.control': 'control',
  'arm.untreated': 'untreated',
};
