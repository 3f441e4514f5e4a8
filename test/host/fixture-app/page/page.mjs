const list = document.querySelector('#paths');
const drop = document.querySelector('#drop');
const input = document.querySelector('input');

function show(files) {
  list.replaceChildren(
    ...Array.from(files, (file) =>
      Object.assign(document.createElement('li'), { textContent: fixture.pathOf(file) }),
    ),
  );
}

addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => event.preventDefault());
drop.addEventListener('drop', (event) => show(event.dataTransfer.files));
input.addEventListener('change', () => show(input.files));
fixture.on('menu', (id) => (document.querySelector('#menu').textContent = id));
