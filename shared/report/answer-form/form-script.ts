/**
 * All that runs in a form, the rep's and the assessor's: plain script for any current browser, without a library. It stands in the file
 * word for word, because the page's policy allows this text and no other.
 */
export const formScript = `
'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const form = document.getElementById('form');
  const message = document.getElementById('message');
  const groups = [...form.querySelectorAll('fieldset')];
  const keptAs = data.file.format + '-' + data.keptAs;
  const checkedIn = (group) => group.querySelector('input:checked');
  const told = [...document.querySelectorAll('[data-told]')];

  // A browser may refuse to keep anything for a page from a file; the form then works without.
  const kept = (work) => { try { return work(window.localStorage); } catch { return undefined; } };

  // What is chosen, by the question's name; what could not be judged is null.
  const answers = () => {
    const given = {};
    for (const group of groups) {
      const input = checkedIn(group);
      if (input) given[input.name] = input.value === 'none' ? null : Number(input.value);
    }
    return given;
  };

  // What is written or picked beside, such as notes: by what it is told as, and by the question's name.
  const beside = () => {
    const given = {};
    for (const field of told) {
      const about = field.dataset.about;
      if (!about) given[field.dataset.told] = field.value.trim();
      else {
        const fields = given[field.dataset.told] || (given[field.dataset.told] = {});
        if (field.value.trim()) fields[about] = field.value.trim();
      }
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
    kept((store) => store.setItem(keptAs, JSON.stringify({ answers: answers(), ...beside() })));
  };

  const focusOn = (group) => {
    const input = checkedIn(group) || group.querySelector('input');
    input.focus();
    group.scrollIntoView({ block: 'center' });
  };

  const choose = (key, value) => {
    const wanted = value === null ? 'none' : String(value);
    const input = [...form.elements].find((one) => one.name === key && one.value === wanted);
    if (input) input.checked = true;
  };

  let before = data.given;
  const text = kept((store) => store.getItem(keptAs));
  if (text) try { before = { ...before, ...JSON.parse(text) }; } catch { /* kept by something else */ }
  for (const key of Object.keys(before.answers || {})) choose(key, before.answers[key]);
  for (const field of told) {
    const { about } = field.dataset;
    const given = before[field.dataset.told];
    const value = about && given ? given[about] : given;
    if (typeof value === 'string' && value) field.value = value;
  }

  document.addEventListener('change', changed);
  document.addEventListener('input', changed);

  document.addEventListener('keydown', (event) => {
    const value = Object.hasOwn(data.keys, event.key) ? data.keys[event.key] : undefined;
    if (!value || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('textarea, select, input:not([type="radio"])')) return;
    const here = event.target.closest('fieldset') || groups.find((group) => !checkedIn(group));
    if (!here) return;
    event.preventDefault();
    here.querySelector('input[value="' + value + '"]').checked = true;
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
        ? data.words.one + ' ' + numbers + ' is not answered yet. All ' + groups.length + ' are needed.'
        : data.words.many + ' ' + numbers + ' are not answered yet. All ' + groups.length + ' are needed.';
      focusOn(missing[0]);
      return;
    }
    const empty = told.find((field) => field.required && !field.value.trim());
    if (empty) {
      message.textContent = empty.dataset.missing;
      empty.focus();
      return;
    }
    const content = JSON.stringify({ ...data.file, [data.answersAs]: answers(), ...beside() }, null, 2);
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
