// The reader's front: shows where the reader stands, and says what is done at it.
'use strict';

const at = id => document.getElementById(id);
const words = at('words').dataset;
const word = (kind, name) => words[kind + name.charAt(0) + name.slice(1).toLowerCase()] ?? '';
const filled = (text, ...figures) => figures.reduce((all, figure, i) => all.replace(`{${i}}`, figure), text);
let back;
let shownEvent = -1;

const hide = (id, hidden) => {
  at(id).hidden = hidden;
};

const trouble = text => {
  at('trouble').textContent = text;
  hide('trouble', text === '');
};

const decidedBy = now => {
  const who = now.decidedBy === '' ? words.server : word('age', now.decidedBy);
  if (now.clause === '') {
    return who;
  }
  return `${who}, ${now.clause === 'not stated' ? words.ours : filled(words.clause, now.clause)}`;
};

const show = now => {
  // An answer may come after that to a later question.
  if (now.event < shownEvent) {
    return;
  }
  at('line1').textContent = now.line1;
  at('line2').textContent = now.line2;
  at('sound').textContent = word('sound', now.sound);
  at('lamp').textContent = now.offline ? words.off : words.on;
  at('lamp').classList.toggle('off', now.offline);
  at('lines').classList.toggle('bad', now.sound === 'ERROR');
  at('lines').dataset.wait = now.wait;
  document.querySelectorAll('#keys button').forEach(key => {
    key.disabled = !now.buttons;
  });
  hide('noButtons', now.buttons);
  if (now.sound !== '' && now.sound !== 'KEY') {
    at('decided').textContent = decidedBy(now);
  }
  at('list').textContent = filled(words.list, now.listVersion, now.blocked);
  at('waiting').textContent = now.waiting;
  trouble(now.trouble === '' ? '' : now.trouble === 'REFUSED' ? `${words.refused} ${now.detail}` : words.unreachable);
  shownEvent = now.event;
  clearTimeout(back);
  if (now.backMillis > 0) {
    back = setTimeout(refresh, now.backMillis + 50);
  }
};

const refresh = async () => {
  try {
    show(await (await fetch('/screen.json')).json());
  } catch {
    trouble(words.gone);
  }
};

const faults = { number: 'number-fault', vehicle: 'vehicle-fault', route: 'vehicle-fault' };

const fault = field => {
  Object.values(faults).forEach(id => hide(id, true));
  document.querySelectorAll('[aria-invalid]').forEach(input => input.removeAttribute('aria-invalid'));
  if (field in faults) {
    hide(faults[field], false);
    at(field).setAttribute('aria-invalid', 'true');
    at(field).focus();
  }
};

const say = async (path, body) => {
  try {
    const answer = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    const told = await answer.json();
    fault(answer.ok ? '' : told.field);
    if (answer.ok) {
      show(told);
    } else {
      await refresh();
    }
    return answer.ok;
  } catch {
    trouble(words.gone);
    return false;
  }
};

const place = () => ({ vehicle: at('vehicle').value, route: at('route').value });

const remember = number => {
  if (![...at('seen').options].some(option => option.value === number)) {
    at('seen').append(new Option(number, number));
  }
};

at('holding').addEventListener('submit', async event => {
  event.preventDefault();
  clearTimeout(back);
  const number = at('number').value;
  at('line1').textContent = at('lines').dataset.wait ?? '';
  at('line2').textContent = '';
  if (await say('/card', { number, ...place() })) {
    remember(number);
  }
});

const press = number => say('/press', { button: number });

at('keys').addEventListener('click', event => {
  const key = event.target.closest('[data-button]');
  if (key) {
    press(Number(key.dataset.button));
  }
});

document.addEventListener('keydown', event => {
  const typing = event.target.matches('input, select');
  const key = document.querySelector(`#keys button[data-button="${event.key}"]:not(:disabled)`);
  if (key && !typing && !event.ctrlKey && !event.altKey && !event.metaKey) {
    key.click();
    at('number').focus();
    event.preventDefault();
  }
});

at('turn').addEventListener('click', () => say('/turn', place()));
at('cut').addEventListener('change', () => say('/connection', { cut: at('cut').value }));
at('sync').addEventListener('click', () => say('/sync', {}));

(async () => {
  try {
    const now = await (await fetch('/screen.json')).json();
    at('vehicle').value = now.vehicle;
    at('route').value = now.route;
    show(now);
  } catch {
    trouble(words.gone);
  }
})();
