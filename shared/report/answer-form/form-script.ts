/**
 * All that runs in the form: plain script for any current browser, without a library. It stands in the file
 * word for word, because the page's policy allows this text and no other.
 */
export const formScript = `
'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const form = document.getElementById('form');
  const message = document.getElementById('message');
  const groups = [...form.querySelectorAll('fieldset')];
  const keptAs = 'benchcoach-answers-' + data.file.selfAssessmentId;
  const checkedIn = (group) => group.querySelector('input:checked');

  // A browser may refuse to keep anything for a page from a file; the form then works without.
  const kept = (work) => { try { return work(window.localStorage); } catch { return undefined; } };

  const answers = () => {
    const given = {};
    for (const group of groups) {
      const input = checkedIn(group);
      if (input) given[input.name] = Number(input.value);
    }
    return given;
  };

  const show = () => {
    const count = Object.keys(answers()).length;
    document.getElementById('bar').value = count;
    document.getElementById('progress').textContent = count + ' of ' + groups.length + ' answered';
    for (const group of groups) if (checkedIn(group)) group.classList.remove('missing');
  };

  const changed = () => {
    message.textContent = '';
    show();
    kept((store) => store.setItem(keptAs, JSON.stringify(answers())));
  };

  const focusOn = (group) => {
    const input = checkedIn(group) || group.querySelector('input');
    input.focus();
    group.scrollIntoView({ block: 'center' });
  };

  const choose = (key, value) => {
    const input = [...form.elements].find((one) => one.name === key && one.value === String(value));
    if (input) input.checked = true;
  };

  let before = data.given;
  const text = kept((store) => store.getItem(keptAs));
  if (text) try { before = { ...before, ...JSON.parse(text) }; } catch { /* kept by something else */ }
  for (const key of Object.keys(before)) choose(key, before[key]);

  form.addEventListener('change', changed);

  document.addEventListener('keydown', (event) => {
    if (!/^[1-5]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    const here = event.target.closest('fieldset') || groups.find((group) => !checkedIn(group));
    if (!here) return;
    event.preventDefault();
    here.querySelector('input[value="' + event.key + '"]').checked = true;
    changed();
    const behind = groups.slice(groups.indexOf(here) + 1);
    const isOpen = (group) => !checkedIn(group);
    focusOn(behind.find(isOpen) || groups.find(isOpen) || behind[0] || here);
  });

  document.getElementById('save').addEventListener('click', () => {
    const missing = groups.filter((group) => !checkedIn(group));
    if (missing.length > 0) {
      for (const group of missing) group.classList.add('missing');
      const numbers = missing.map((group) => groups.indexOf(group) + 1).join(', ');
      message.textContent = missing.length === 1
        ? 'Question ' + numbers + ' is not answered yet. All ' + groups.length + ' are needed.'
        : 'Questions ' + numbers + ' are not answered yet. All ' + groups.length + ' are needed.';
      focusOn(missing[0]);
      return;
    }
    const content = JSON.stringify({ ...data.file, answers: answers() }, null, 2);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
    link.download = data.fileName + '.json';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    kept((store) => store.removeItem(keptAs));
    message.textContent = 'Saved as “' + link.download + '”. Send that file to ' + data.coachName + '.';
  });

  show();
})();
`;
